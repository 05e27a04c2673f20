namespace KnowledgeGraph.Queries.Citing;

/// <summary>A format of citation.</summary>
/// <param name="Format">What an address calls it.</param>
/// <param name="Name">What people call it.</param>
/// <param name="MediaType">Its media type.</param>
/// <param name="Extension">What its files end with.</param>
/// <param name="Write">Writes it.</param>
public sealed record CiteFormat(string Format, string Name, string MediaType, string Extension, Func<InstrumentCitation, string> Write);

/// <summary>The formats of citations.</summary>
public static class CiteFormats
{
    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<CiteFormat> All =
    [
        new("un", "Plain text", "text/plain", "txt", cited => cited.UnitedNations + "\n"),
        new("bibtex", "BibTeX", "application/x-bibtex", "bib", cited => cited.BibTeX),
        new("ris", "RIS", "application/x-research-info-systems", "ris", cited => cited.Ris),
        new("csl", "CSL JSON", "application/vnd.citationstyles.csl+json", "json", cited => cited.CslJson),
    ];
}
