using KnowledgeGraph.Queries.Phrasing;
using Microsoft.AspNetCore.Components;

namespace KnowledgeGraph.Api.Explorer.Parts;

/// <summary>Sentences whose places are filled with links and other parts of a page.</summary>
internal static class Spoken
{
    /// <summary>A sentence in the reader's language, its places filled.</summary>
    /// <param name="sentence">The sentence in English, <c>was adopted as {0}</c>.</param>
    /// <param name="parts">What fills its places.</param>
    public static RenderFragment Told(string sentence, params RenderFragment[] parts) => builder =>
    {
        string said = Said.Say(sentence);
        int from = 0, line = 0;
        for (int at = said.IndexOf('{', StringComparison.Ordinal); at >= 0; at = said.IndexOf('{', from))
        {
            builder.AddContent(line++, said[from..at]);
            builder.AddContent(line++, parts[said[at + 1] - '0']);
            from = at + "{0}".Length;
        }

        builder.AddContent(line, said[from..]);
    };

    /// <summary>Words that fill a place.</summary>
    public static RenderFragment Plain(string words) => builder => builder.AddContent(0, words);
}
