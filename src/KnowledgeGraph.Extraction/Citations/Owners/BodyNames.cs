using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Citations.Owners;

/// <summary>The names of bodies in running text.</summary>
internal static class BodyNames
{
    // "Conference of the Parties" tells, "Committee of the" does not.
    private const int TellingWords = 4;

    private static readonly WordTrie<KnownBody> Full = Names();

    /// <summary>The full name of a body at a token; the token behind it, or 0.</summary>
    public static int At(TokenList tokens, int at, out KnownBody? body) => Full.Longest(tokens, at, out body);

    /// <summary>The beginning of a body's name at a token, as far as the text it is called after: "Conference of the Parties to the Convention".</summary>
    /// <returns>The token behind it; 0 where the words are others, or too few to tell.</returns>
    public static int Beginning(TokenList tokens, int at, KnownBody body)
    {
        string[] words = body.Name.Split(' ');
        int same = 0;
        while (same < words.Length && tokens[tokens[at + same]].Equals(words[same], StringComparison.Ordinal))
        {
            same++;
        }

        // Of "the Convention" in place of its full name the noun alone is printed.
        bool isNoun = same < words.Length && tokens[at + same].IsCapital && words.AsSpan(same).Contains(tokens[tokens[at + same]].ToString());
        return same < TellingWords ? 0 : isNoun ? at + same + 1 : tokens[at + same].IsCapital ? 0 : at + same;
    }

    private static WordTrie<KnownBody> Names()
    {
        var names = new WordTrie<KnownBody>();
        foreach (KnownBody body in Bodies.All)
        {
            foreach (string name in body.Aliases.Prepend(body.Name))
            {
                names.Add(name, body);
            }
        }

        return names;
    }
}
