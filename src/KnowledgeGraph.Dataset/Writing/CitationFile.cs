using System.Globalization;

namespace KnowledgeGraph.Dataset.Writing;

/// <summary>How the data set is cited: <c>CITATION.cff</c> (https://citation-file-format.github.io). The version and the day are the graph's.</summary>
internal static class CitationFile
{
    /// <summary>What its file is called.</summary>
    public const string FileName = "CITATION.cff";

    /// <summary>Its text.</summary>
    public static string Of(DatasetFacts facts)
    {
        string released = facts.Newest is { } day ? $"date-released: {day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}\n" : "";
        return $"""
            cff-version: 1.2.0
            message: "{DatasetFacts.Acknowledgement}"
            type: dataset
            title: "{DatasetFacts.Title}"
            abstract: "{DatasetFacts.Description}"
            authors:
              - name: "United Nations"
            version: "{facts.Version}"
            {released}license-url: "{DatasetFacts.LicenceAddress}"
            keywords:
              - United Nations
              - resolutions
              - citations
              - knowledge graph

            """.ReplaceLineEndings("\n");
    }
}
