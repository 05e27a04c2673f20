using KnowledgeGraph.Queries.Phrasing;
using Microsoft.AspNetCore.Components;

namespace KnowledgeGraph.Api.Explorer.Parts;

/// <summary>Sentences whose places are filled with links and other parts of a page.</summary>
internal static class Spoken
{
    // What a line from right to left goes on with behind Latin letters and before a number.
    private const string RightToLeft = " \u200f·\u200f ";

    /// <summary>What stands between facts.</summary>
    public static string Dot => Speech.Direction == "rtl" ? RightToLeft : " · ";

    /// <summary>A sentence in the reader's language, its places filled.</summary>
    /// <param name="sentence">The sentence in English, <c>was adopted as {0}</c>.</param>
    /// <param name="parts">What fills its places.</param>
    public static RenderFragment Told(string sentence, params RenderFragment[] parts) => builder =>
    {
        string said = Said.Say(sentence);
        int from = 0;
        for (int at = said.IndexOf('{', StringComparison.Ordinal); at >= 0; at = said.IndexOf('{', from))
        {
            builder.AddContent(0, said[from..at]);
            builder.AddContent(1, parts[said[at + 1] - '0']);
            from = at + "{0}".Length;
        }

        builder.AddContent(2, said[from..]);
    };

    /// <summary>The language of a text, where it is not that of the page.</summary>
    public static string? Marked(string language) => language == Speech.Language ? null : language;

    /// <summary>The direction of a text, where its language is not that of the page.</summary>
    public static string? MarkedDirection(string language) => Marked(language) is null ? null : Speech.DirectionOf(language);

    /// <summary>Words that fill a place.</summary>
    public static RenderFragment Plain(string words) => builder => builder.AddContent(0, words);
}
