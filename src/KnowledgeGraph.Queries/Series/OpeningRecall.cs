using System.Text.RegularExpressions;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Queries.Series;

/// <summary>Where a text says what it takes up: its preamble and its first two operative paragraphs.</summary>
internal static partial class OpeningRecall
{
    /// <summary>Whether a citation recalls or reaffirms something there.</summary>
    public static bool Holds(Citation citation) =>
        citation.Relation is RelationType.Recalls or RelationType.Reaffirms && Label().IsMatch(citation.Id.Source.Label);

    // The paragraphs of a lettered part have its letter in front.
    [GeneratedRegex(@"^(?:[A-Z]:)?(?:PP\d+|OP[12])$", RegexOptions.CultureInvariant)]
    private static partial Regex Label();
}
