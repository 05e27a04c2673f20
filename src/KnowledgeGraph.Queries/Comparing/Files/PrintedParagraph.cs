using KnowledgeGraph.Wording.Alignment;

namespace KnowledgeGraph.Queries.Comparing.Files;

/// <summary>How the United Nations print what stands before a paragraph.</summary>
public static class PrintedParagraph
{
    /// <summary><c>4.</c>, <c>(a)</c>; null for a paragraph without a number.</summary>
    public static string? Number(ComparedParagraph paragraph) => paragraph.Number is not { Length: > 0 } number ? null
        : paragraph.Kind is ProvisionKind.Operative or ProvisionKind.AnnexParagraph ? number + "." : number;

    /// <summary>How far it is set in: the parts of paragraphs by what they are parts of.</summary>
    public static int Depth(ComparedParagraph paragraph) =>
        paragraph.Kind == ProvisionKind.Subparagraph ? Math.Min(4, paragraph.Label.Count(c => c == '(')) : 0;

    /// <summary>How many characters of it are printed in italics: its opening words.</summary>
    public static int Opening(ComparedParagraph paragraph) =>
        paragraph.Verb is { Length: > 0 } verb && paragraph.Text.StartsWith(verb, StringComparison.Ordinal) ? verb.Length : 0;
}
