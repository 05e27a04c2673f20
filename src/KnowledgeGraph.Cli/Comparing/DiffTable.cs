using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Queries.Comparing;
using KnowledgeGraph.Wording.Alignment;
using KnowledgeGraph.Wording.Differences;

namespace KnowledgeGraph.Cli.Comparing;

/// <summary>A comparison as rows: what became of which paragraphs, with what was taken out as <c>[-…-]</c> and what was put in as
/// <c>{+…+}</c>.</summary>
internal static class DiffTable
{
    /// <summary>Prints the rows.</summary>
    public static void Print(Streams streams, TextComparison comparison) => Rows.Print(
        streams,
        ["Change", comparison.Left.Name, comparison.Right.Name, "Words"],
        comparison.Heads.Concat(comparison.Rows).Concat(comparison.Notes).Select(row => (IReadOnlyList<string?>)
        [
            ComparisonPhrases.Of(row), Labels(row.Left), Labels(row.Right), string.Concat(row.Words.Select(Marked)),
        ]));

    /// <summary>All of it in a sentence.</summary>
    public static string Summary(TextComparison comparison) => $"{comparison.Left.Name} to {comparison.Right.Name}: {ComparisonPhrases.Of(comparison)}.";

    private static string Labels(IReadOnlyList<ComparedParagraph> paragraphs) => string.Join(' ', paragraphs.Select(p => p.Label));

    private static string Marked(ComparedWords words) => words.Change switch
    {
        WordChange.Deleted => $"[-{words.Text}-]",
        WordChange.Inserted => $"{{+{words.Text}+}}",
        _ => words.Text,
    };
}
