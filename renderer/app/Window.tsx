import { useEffect } from "react";
import { I18nProvider } from "react-aria-components/I18nProvider";
import { AgreedCard } from "../agreed/AgreedCard.tsx";
import { BaseChanges } from "../base-text/BaseChanges.tsx";
import { Updates } from "../base-text/Updates.tsx";
import { Dialogs } from "../dialogs/Dialogs.tsx";
import { Page } from "../editor/Page.tsx";
import { locales } from "../messages/translate.ts";
import { Changes } from "../panels/changes/Changes.tsx";
import { Imports } from "../panels/imports/Imports.tsx";
import { NotCarried } from "../panels/not-carried/NotCarried.tsx";
import { Outline } from "../panels/outline/Outline.tsx";
import { Precedents } from "../panels/precedents/Precedents.tsx";
import { Repairs } from "../panels/repairs/Repairs.tsx";
import { PrecedentReader } from "../precedents/PrecedentReader.tsx";
import { SourcePane } from "../review/SourcePane.tsx";
import { AppContext, useAppState } from "./app-context.ts";
import type { Application } from "./application.ts";
import { Header } from "./Header.tsx";
import { NoticeBar } from "./NoticeBar.tsx";
import { PaneSwitch } from "./PaneSwitch.tsx";
import { StatusLine } from "./StatusLine.tsx";
import { useTheme } from "./use-theme.ts";
import { useWindowEvents } from "./use-window-events.ts";

/** The whole window. */
export function Window({ app }: { readonly app: Application }) {
  return (
    <AppContext value={app}>
      <LocalisedWindow />
    </AppContext>
  );
}

function LocalisedWindow() {
  const { language, theme } = useAppState((state) => state.settings);
  useTheme(theme);
  useWindowEvents();
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return (
    <I18nProvider locale={locales[language]}>
      <div className="window">
        <Header />
        <PaneSwitch />
        <Outline />
        <SourcePane />
        <PrecedentReader />
        <Page />
        <Precedents />
        <AgreedCard />
        <Repairs />
        <NotCarried />
        <Imports />
        <Changes />
        <BaseChanges />
        <Updates />
        <StatusLine />
        <NoticeBar />
        <Dialogs />
      </div>
    </I18nProvider>
  );
}
