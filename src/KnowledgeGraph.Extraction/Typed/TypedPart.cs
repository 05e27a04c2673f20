using System.Text.RegularExpressions;
using KnowledgeGraph.Extraction.Citations;

namespace KnowledgeGraph.Extraction.Typed;

/// <summary>The one part that a pinpoint means where a person types it.</summary>
internal static partial class TypedPart
{
    /// <summary>Its label; null where none is named. A paragraph of an article is labelled by both: <c>Article 2(4)</c>.</summary>
    public static string? Of(Pinpoint? pinpoint) => pinpoint is null ? null
        : pinpoint.Parts is [var only] && PointedArticle().Match(only) is { Success: true } pointed
            ? $"{pointed.Groups["article"].Value}({pointed.Groups["paragraph"].Value})"
        : ArticleAndParagraph().Match(pinpoint.Text) is { Success: true } both
            ? $"Article {both.Groups["article"].Value}({both.Groups["paragraph"].Value})" : pinpoint.Parts.FirstOrDefault();

    [GeneratedRegex("^art\\. (?<article>[0-9A-Z]+), para\\. (?<paragraph>[0-9]+)$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex ArticleAndParagraph();

    // Article 3.1
    [GeneratedRegex(@"^(?<article>Article [0-9]+)\.(?<paragraph>[0-9]+)$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex PointedArticle();
}
