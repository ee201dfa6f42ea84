/**
 * Every failure a person can act on, in both languages: what happened, why, and what to do now.
 * Places in braces are filled from the error's details.
 */
export const errorTexts = {
  "file-missing": {
    en: "{file} cannot be found. It may have been moved or renamed; choose it again.",
    fr: "{file} est introuvable. Le fichier a peut-être été déplacé ou renommé ; choisissez-le de nouveau.",
  },
  "file-unreadable": {
    en: "{file} cannot be opened: {reason}. Check that you may read it, then try again.",
    fr: "{file} ne peut pas être ouvert : {reason}. Vérifiez que vous pouvez le lire, puis réessayez.",
  },
  "file-empty": {
    en: "{file} is empty. Choose a file that holds the text of a resolution.",
    fr: "{file} est vide. Choisissez un fichier qui contient le texte d’une résolution.",
  },
  "file-binary": {
    en: "{file} holds no text that can be read. Save it as .docx, PDF, Markdown or plain text, then import it again.",
    fr: "{file} ne contient pas de texte lisible. Enregistrez-le en .docx, PDF, Markdown ou texte brut, puis importez-le de nouveau.",
  },
  "file-too-large": {
    en: "{file} is larger than {limit} and was not read. Split it, or remove what is not part of the resolution.",
    fr: "{file} dépasse {limit} et n’a pas été lu. Divisez-le ou retirez ce qui n’appartient pas à la résolution.",
  },
  "format-unknown": {
    en: "{file} is in a format that cannot be read. Save it as .docx, .odt, PDF, HTML, Markdown or plain text, then import that.",
    fr: "Le format de {file} ne peut pas être lu. Enregistrez-le en .docx, .odt, PDF, HTML, Markdown ou texte brut, puis importez ce fichier.",
  },
  "file-damaged": {
    en: "{file} is damaged and cannot be read. Open it in the program that made it, save it again, then import it.",
    fr: "{file} est endommagé et ne peut pas être lu. Ouvrez-le dans le programme d’origine, enregistrez-le de nouveau, puis importez-le.",
  },
  "file-unsafe": {
    en: "{file} was not read: {reason}, as no resolution does. Save a new copy from the program that made it, then import that.",
    fr: "{file} n’a pas été lu : contenu qu’aucune résolution ne présente ({reason}). Enregistrez une nouvelle copie depuis le programme d’origine, puis importez-la.",
  },
  "file-protected": {
    en: "{file} is protected by a password and cannot be read. Remove the password in the program that made it, then import it.",
    fr: "{file} est protégé par un mot de passe et ne peut pas être lu. Retirez le mot de passe dans le programme d’origine, puis importez-le.",
  },
  "format-old": {
    en: "{file} is in the {format} format, which cannot be read. Open it in Word or LibreOffice and save it as .docx, then import that.",
    fr: "{file} est au format {format}, qui ne peut pas être lu. Ouvrez-le dans Word ou LibreOffice et enregistrez-le en .docx, puis importez ce fichier.",
  },
  "format-image": {
    en: "{file} is a picture, which holds no text that can be read. Run text recognition on it and save the result as PDF, DOCX or text.",
    fr: "{file} est une image, sans texte lisible. Passez-la à la reconnaissance de texte et enregistrez le résultat en PDF, DOCX ou texte.",
  },
  "pdf-without-text": {
    en: "{file} is a scan: its pages are pictures without text. Run text recognition on it, then import the result.",
    fr: "{file} est une numérisation : ses pages sont des images sans texte. Passez-le à la reconnaissance de texte, puis importez le résultat.",
  },
  "pdf-too-long": {
    en: "{file} has {pages} pages; at most {limit} are read. Print the pages of the resolution to a PDF of their own, then import that.",
    fr: "{file} compte {pages} pages ; au plus {limit} sont lues. Imprimez les pages de la résolution dans un PDF séparé, puis importez-le.",
  },
  "reading-stopped": {
    en: "{file} could not be read within {limit} and was given up. Split it, or save it as text, then import it.",
    fr: "{file} n’a pas pu être lu en {limit} et a été abandonné. Divisez-le ou enregistrez-le en texte, puis importez-le.",
  },
  "task-cancelled": {
    en: "{file} was not read: you stopped it. Import it again when you like.",
    fr: "{file} n’a pas été lu : vous avez arrêté la lecture. Importez-le de nouveau quand vous voudrez.",
  },
  "format-not-written": {
    en: "{file} asks for a format that cannot be written. Use a name ending in {formats}.",
    fr: "{file} demande un format qui ne peut pas être écrit. Utilisez un nom se terminant par {formats}.",
  },
  "no-resolution": {
    en: "{file} holds no resolution: no clause was found in it. Choose a text with an enacting formula and clauses.",
    fr: "{file} ne contient pas de résolution : aucun alinéa n’y a été trouvé. Choisissez un texte avec une formule liminaire et des alinéas.",
  },
  "saved-file-damaged": {
    en: "{file} is damaged: {reason}. Restore an earlier copy of it; it was not opened and not changed.",
    fr: "{file} est endommagé : {reason}. Restaurez une copie antérieure ; le fichier n’a été ni ouvert ni modifié.",
  },
  "saved-file-newer": {
    en: "{file} was saved by a newer version of Rapporteur (format {found}, this one knows {known}). Update Rapporteur to open it.",
    fr: "{file} a été enregistré par une version plus récente de Rapporteur (format {found}, celle-ci connaît {known}). Mettez Rapporteur à jour pour l’ouvrir.",
  },
  "folder-missing": {
    en: "{file} was not written: the folder {folder} does not exist. Create it or choose another folder.",
    fr: "{file} n’a pas été écrit : le dossier {folder} n’existe pas. Créez-le ou choisissez un autre dossier.",
  },
  "write-denied": {
    en: "{file} was not written: you may not write in {folder}. Choose another folder; nothing was changed.",
    fr: "{file} n’a pas été écrit : vous ne pouvez pas écrire dans {folder}. Choisissez un autre dossier ; rien n’a été modifié.",
  },
  "disk-full": {
    en: "{file} was not written: the disk is full. Free some space or choose another disk; the earlier file is unchanged.",
    fr: "{file} n’a pas été écrit : le disque est plein. Libérez de l’espace ou choisissez un autre disque ; le fichier précédent est inchangé.",
  },
  "write-failed": {
    en: "{file} was not written: {reason}. Try again or save it elsewhere; the earlier file is unchanged.",
    fr: "{file} n’a pas été écrit : {reason}. Réessayez ou enregistrez ailleurs ; le fichier précédent est inchangé.",
  },
  "changed-outside": {
    en: "{file} was changed by another program since it was opened. Save under another name to keep both.",
    fr: "{file} a été modifié par un autre programme depuis son ouverture. Enregistrez sous un autre nom pour garder les deux.",
  },
  "file-exists": {
    en: "{file} already exists. Choose another name, or replace it.",
    fr: "{file} existe déjà. Choisissez un autre nom ou remplacez-le.",
  },
  "file-name-invalid": {
    en: "“{file}” cannot be a file name. Leave out slashes and control characters.",
    fr: "« {file} » ne peut pas être un nom de fichier. Retirez les barres obliques et les caractères de contrôle.",
  },
  "handle-unknown": {
    en: "That file or draft is no longer open here. Open it again.",
    fr: "Ce fichier ou ce projet n’est plus ouvert ici. Ouvrez-le de nouveau.",
  },
  "base-gone": {
    en: "The library does not hold that resolution any more, so no draft was begun. Choose another one, or put it back.",
    fr: "La bibliothèque ne contient plus cette résolution : aucun projet n’a été commencé. Choisissez-en une autre ou remettez-la.",
  },
  "journal-out-of-step": {
    en: "The draft was changed in another window (change {expected} was expected, {found} came). Reload to continue from the latest text.",
    fr: "Le projet a été modifié dans une autre fenêtre (modification {expected} attendue, {found} reçue). Rechargez pour reprendre le texte le plus récent.",
  },
  "style-not-at-hand": {
    en: "The house style {style} ({language}) of this draft is not at hand, so it is shown as {known} writes. Put its file among your own styles, or choose another style.",
    fr: "Le style maison {style} ({language}) de ce projet n’est pas disponible : il est présenté comme l’écrit {known}. Placez son fichier parmi vos styles ou choisissez un autre style.",
  },
  "style-unknown": {
    en: "There is no house style “{style}” in {language}. Known styles: {known}.",
    fr: "Il n’y a pas de style maison « {style} » en {language}. Styles connus : {known}.",
  },
  "glyph-missing": {
    en: "The PDF was not made: no font has the characters {characters}. Replace them, or export to Word.",
    fr: "Le PDF n’a pas été créé : aucune police ne contient les caractères {characters}. Remplacez-les ou exportez vers Word.",
  },
  "pdf-failed": {
    en: "The PDF was not made: {reason}. Export to Word instead, and report this text to us.",
    fr: "Le PDF n’a pas été créé : {reason}. Exportez plutôt vers Word et signalez-nous ce texte.",
  },
  "library-missing": {
    en: "There is no library at {file}. Add resolutions with: rapporteur library add FILES.",
    fr: "Il n’y a pas de bibliothèque à {file}. Ajoutez des résolutions avec : rapporteur library add FICHIERS.",
  },
  "library-empty": {
    en: "The library {file} holds no resolutions. Add some with: rapporteur library add FILES.",
    fr: "La bibliothèque {file} ne contient aucune résolution. Ajoutez-en avec : rapporteur library add FICHIERS.",
  },
  "library-locked": {
    en: "The library {file} is in use by another program. Wait until it is done, then try again.",
    fr: "La bibliothèque {file} est utilisée par un autre programme. Attendez qu’il ait terminé, puis réessayez.",
  },
  "library-read-only": {
    en: "The library {file} may only be read here. Choose another one with --library, or ask for the right to write.",
    fr: "La bibliothèque {file} ne peut être que lue ici. Choisissez-en une autre avec --library ou demandez le droit d’écrire.",
  },
  "library-elsewhere": {
    en: "The library {file} lies on a network drive and can only be read from here. Change it on the machine that holds it, or copy it to a disk of this one.",
    fr: "La bibliothèque {file} se trouve sur un lecteur réseau et ne peut être que lue d’ici. Modifiez-la sur la machine qui la contient ou copiez-la sur un disque de celle-ci.",
  },
  "library-damaged": {
    en: "The library {file} is damaged. Mend it with: rapporteur library rebuild; nothing was changed.",
    fr: "La bibliothèque {file} est endommagée. Réparez-la avec : rapporteur library rebuild ; rien n’a été modifié.",
  },
  "library-newer": {
    en: "The library {file} was made by a newer version of Rapporteur (version {found}, this one knows {known}). Update Rapporteur to open it.",
    fr: "La bibliothèque {file} a été créée par une version plus récente de Rapporteur (version {found}, celle-ci connaît {known}). Mettez Rapporteur à jour pour l’ouvrir.",
  },
  "unit-unknown": {
    en: "The library has no {label} in {symbol}. See what it holds with: rapporteur library list.",
    fr: "La bibliothèque n’a pas de {label} dans {symbol}. Voyez son contenu avec : rapporteur library list.",
  },
  "record-invalid": {
    en: "{file} is no resolution: a line is JSON with an id and a text or markdown. Correct the line, then add the file again.",
    fr: "{file} n’est pas une résolution : une ligne est du JSON avec un id et un text ou markdown. Corrigez la ligne, puis ajoutez le fichier de nouveau.",
  },
  "port-taken": {
    en: "Rapporteur was not started: port {port} is in use or not allowed. Choose another one with --port.",
    fr: "Rapporteur n’a pas démarré : le port {port} est occupé ou interdit. Choisissez-en un autre avec --port.",
  },
  "request-invalid": {
    en: "The request was not understood: {reason}. Reload the window.",
    fr: "La demande n’a pas été comprise : {reason}. Rechargez la fenêtre.",
  },
  "host-unreachable": {
    en: "Rapporteur no longer answers. Your text is kept in this window; start Rapporteur again and reload.",
    fr: "Rapporteur ne répond plus. Votre texte est conservé dans cette fenêtre ; relancez Rapporteur et rechargez.",
  },
  unexpected: {
    en: "Something went wrong in Rapporteur: {reason}. Your text is kept; try again.",
    fr: "Une erreur s’est produite dans Rapporteur : {reason}. Votre texte est conservé ; réessayez.",
  },
} as const;

export type ErrorCode = keyof typeof errorTexts;
