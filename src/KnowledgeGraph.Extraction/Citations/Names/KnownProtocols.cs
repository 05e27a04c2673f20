using System.Collections.Frozen;
using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Citations.Names;

/// <summary>The protocols and amendments of a treaty that the vocabulary knows: "the Convention and the Optional Protocol thereto".</summary>
internal static class KnownProtocols
{
    // As many words of what a protocol is about as tell two of them apart: "on the involvement of".
    private const int TellingWords = 3;

    private static readonly FrozenDictionary<string, NamedInstrument[]> ByTreaty = Read();

    /// <summary>The title of the only protocol to a treaty that is called so; null where there is none or several.</summary>
    /// <param name="treaty">The treaty's title.</param>
    /// <param name="words">What the text calls the protocol.</param>
    /// <param name="tokens">The text.</param>
    /// <param name="behind">The token behind it: "… Optional Protocol thereto on the sale of children".</param>
    public static string? Find(string treaty, ReadOnlySpan<string> words, TokenList tokens, int behind)
    {
        if (!ByTreaty.TryGetValue(treaty, out NamedInstrument[]? all))
        {
            return null;
        }

        NamedInstrument? only = null, told = null;
        int several = 0;
        foreach (NamedInstrument protocol in all)
        {
            if (protocol.Words.AsSpan().StartsWith(words))
            {
                only = several++ == 0 ? protocol : null;
                told ??= IsAbout(protocol.Words, tokens, behind) ? protocol : null;
            }
        }

        return (told ?? only)?.Title;
    }

    private static bool IsAbout(string[] title, TokenList tokens, int behind)
    {
        for (int i = 0; i + TellingWords <= title.Length; i++)
        {
            int same = 0;
            while (same < TellingWords && tokens[tokens[behind + same]].Equals(title[i + same], StringComparison.OrdinalIgnoreCase))
            {
                same++;
            }

            if (same == TellingWords)
            {
                return true;
            }
        }

        return false;
    }

    private static FrozenDictionary<string, NamedInstrument[]> Read()
    {
        var tokens = new TokenList();
        NamedInstrument Named(KnownInstrument known)
        {
            tokens.Fill(known.Title);
            return NamedInstrument.FromTokens(tokens, 0, tokens.Count, known.Title, known.Kind, known);
        }

        return KnownInstruments.All.Where(i => i.Parent is not null).GroupBy(i => i.Parent!.Title, StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(g => g.Key, g => g.Select(Named).ToArray(), StringComparer.OrdinalIgnoreCase);
    }
}
