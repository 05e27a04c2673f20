namespace KnowledgeGraph.Queries.Citing;

/// <summary>A format of citation.</summary>
/// <param name="Format">What an address calls it.</param>
/// <param name="Name">What people call it.</param>
/// <param name="MediaType">Its media type.</param>
/// <param name="Extension">What its files end with.</param>
/// <param name="Describes">What it is, in a sentence, with the rules that it follows.</param>
/// <param name="Write">Writes it.</param>
public sealed record CiteFormat(
    string Format, string Name, string MediaType, string Extension, string Describes, Func<InstrumentCitation, string> Write);

/// <summary>The formats of citations.</summary>
public static class CiteFormats
{
    /// <summary>What an address calls the style of the United Nations.</summary>
    public const string UnitedNations = "un";

    /// <summary>The media type of those that are sentences for a footnote.</summary>
    public const string PlainText = "text/plain";

    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<CiteFormat> All =
    [
        new(
            UnitedNations, "United Nations", PlainText, "txt",
            "As the United Nations' own footnotes do, by the Editorial Manual: General Assembly resolution 74/174 of 18 December 2019, para. 5.",
            cited => cited.UnitedNations + "\n"),
        new(
            "oscola", "OSCOLA", PlainText, "txt",
            "As British law journals do, by OSCOLA's section on international law sources: UNGA Res 74/174 (18 December 2019) UN Doc A/RES/74/174, para 5.",
            cited => cited.Oscola + "\n"),
        new(
            "bluebook", "Bluebook", PlainText, "txt",
            "As law journals of the United States do, by rule 21.8 of the Bluebook, treaties by rule 21.4: G.A. Res. 74/174, ¶ 5 (Dec. 18, 2019).",
            cited => cited.Bluebook + "\n"),
        new("bibtex", "BibTeX", "application/x-bibtex", "bib", "An entry of a BibTeX file.", cited => cited.BibTeX),
        new("ris", "RIS", "application/x-research-info-systems", "ris", "A record of a RIS file, for reference managers.", cited => cited.Ris),
        new(
            "csl", "CSL JSON", "application/vnd.citationstyles.csl+json", "json", "An item of CSL JSON, for citation processors.",
            cited => cited.CslJson),
    ];
}
