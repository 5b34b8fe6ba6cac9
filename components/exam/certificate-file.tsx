import { useTranslations } from "next-intl";

interface CertificateFileProps {
  readonly number: string;
  readonly file: { readonly id: string; readonly name: string; readonly mediaType: string } | null;
}

/** Pictures that every browser shows. */
const SHOWN = ["image/jpeg", "image/png"];

/** The scan or photo itself: a picture stands here, a PDF opens beside. */
export function CertificateFile({ number, file }: CertificateFileProps) {
  const t = useTranslations("exam.desk.certificate");
  if (file === null) return <p>{t("noFile")}</p>;
  const address = `/api/evidence/${file.id}`;
  return (
    <div className="space-y-3">
      {SHOWN.includes(file.mediaType) ? (
        // biome-ignore lint/performance/noImgElement: served to one officer from behind the session, never resized
        <img
          src={address}
          alt={t("fileAlt", { number })}
          className="w-full rounded-md border border-line"
        />
      ) : null}
      <p className="break-words text-sm text-soft">{file.name}</p>
      <p>
        <a href={address} target="_blank" rel="noreferrer" className="link font-semibold">
          {t("fileOpen")}
        </a>
      </p>
    </div>
  );
}
