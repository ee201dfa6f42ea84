import type { HouseStyle } from "../../shared/style/house-style.ts";
import { useApp } from "../app/app-context.ts";
import { styleRules } from "../house-styles/style-rules.ts";

/** A style's rules in words, each with how sure it is. */
export function StyleRules({ style }: { readonly style: HouseStyle }) {
  const { t } = useApp();
  return (
    <table className="style-rules">
      <caption>{t("styles.rules")}</caption>
      <tbody>
        {styleRules(style, t).map(({ rule, value, certainty }) => (
          <tr key={rule}>
            <th scope="row">{t(rule)}</th>
            <td>{value}</td>
            <td>
              <span className="certainty" data-certainty={certainty} title={t(`certainty-hint.${certainty}`)}>
                {t(`certainty.${certainty}`)}
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
