using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Citations.Owners;

/// <summary>The names of bodies in running text.</summary>
internal static class BodyNames
{
    private static readonly WordTrie<KnownBody> Full = Names();

    /// <summary>The full name of a body at a token; the token behind it, or 0.</summary>
    public static int At(TokenList tokens, int at, out KnownBody? body) => Full.Longest(tokens, at, out body);

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
