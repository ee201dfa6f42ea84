# Edits Word files in LibreOffice as a person would: one clause added, one moved. Started by word-round-trip.bench.ts
# with a Python that has LibreOffice's UNO bridge; says `EDITED name` or `FAILED name: why` for each file.
import subprocess
import sys
import time
from pathlib import Path

import uno
from com.sun.star.beans import PropertyValue

ADDED = "Welcoming this clause of our own,"


def option(name, value):
    made = PropertyValue()
    made.Name, made.Value = name, value
    return made


def connect(pipe):
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(240):
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except Exception:
            time.sleep(0.25)
    raise RuntimeError("LibreOffice does not answer")


def paragraphs(document):
    found, each = [], document.Text.createEnumeration()
    while each.hasMoreElements():
        paragraph = each.nextElement()
        if paragraph.supportsService("com.sun.star.text.Paragraph"):
            found.append(paragraph)
    return found


def select(controller, first, last):
    view = controller.getViewCursor()
    view.gotoRange(first, False)
    view.gotoRange(last, True)


def edit(document, dispatch):
    clauses = [each for each in paragraphs(document) if each.ParaStyleName == "Clause"]
    if len(clauses) < 3:
        raise RuntimeError("fewer than three clauses")
    # Without items below it, a clause is one paragraph.
    every = paragraphs(document)
    alone = [
        index
        for index, each in enumerate(every[:-1])
        if each.ParaStyleName == "Clause" and every[index + 1].ParaStyleName == "Clause"
    ]
    # A new clause, typed at the end of one.
    end = every[alone[0]].getEnd()
    document.Text.insertControlCharacter(end, uno.getConstantByName("com.sun.star.text.ControlCharacter.PARAGRAPH_BREAK"), False)
    document.Text.insertString(paragraphs(document)[alone[0] + 1].getStart(), ADDED, False)
    # Another moved below the next paragraph, by the command behind Ctrl+Alt+Down.
    moved = paragraphs(document)[alone[-1] + 1]
    document.CurrentController.getViewCursor().gotoRange(moved.getStart(), False)
    dispatch(".uno:MoveDown")


def main(soffice, folder, target):
    pipe = f"rapporteur{Path(target).name}"
    profile = Path(target, "profile").absolute().as_uri()
    office = subprocess.Popen(
        [soffice, f"-env:UserInstallation={profile}", "--headless", "--norestore", f"--accept=pipe,name={pipe};urp;"]
    )
    try:
        context = connect(pipe)
        services = context.ServiceManager
        desktop = services.createInstanceWithContext("com.sun.star.frame.Desktop", context)
        dispatcher = services.createInstanceWithContext("com.sun.star.frame.DispatchHelper", context)
        for source in sorted(Path(folder).glob("*.docx")):
            document = None
            try:
                document = desktop.loadComponentFromURL(
                    source.absolute().as_uri(), "_blank", 0, (option("Hidden", True),)
                )
                frame = document.CurrentController.Frame
                edit(document, lambda command: dispatcher.executeDispatch(frame, command, "", 0, ()))
                saved = Path(target, source.name).absolute().as_uri()
                document.storeToURL(saved, (option("FilterName", "MS Word 2007 XML"),))
                print(f"EDITED {source.name}", flush=True)
            except Exception as error:
                print(f"FAILED {source.name}: {error}", flush=True)
            finally:
                if document is not None:
                    document.close(True)
        try:
            desktop.terminate()
        except Exception:
            pass
    finally:
        time.sleep(0.5)
        office.kill()


main(*sys.argv[1:4])
