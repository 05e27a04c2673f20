using KnowledgeGraph.Extraction.Citations.Names.Candidates;
using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Citations.Names.Rules;

/// <summary>A noun of which every body has one, with the body before it: "the International Court of Justice … in accordance with its Statute".
/// Where no body stands before it, it is a short form.</summary>
internal sealed class OwnedNoun : INameRule
{
    /// <inheritdoc/>
    public string? Says => "whose it is stands before it";

    /// <inheritdoc/>
    public bool TryRead(NamePassage passage, ref int at)
    {
        TokenList tokens = passage.Tokens;
        if (!tokens[at].IsCapital || !NameWords.OwnedNouns.Has(tokens[at].Word) || !tokens.Is(at - 1, Keyword.Its)
            || InstrumentNoun.End(tokens, at, false) != at + 1 || OwnerBefore.Find(passage, at - 1, tokens[at].Word) is not string owner)
        {
            return false;
        }

        string title = $"{passage.Printed(at, at + 1)} of the {owner}";
        passage.Add(MatchKind.Name, at, at + 1, OwnedName.Named(passage, title, tokens[at].Word), title);
        at++;
        return true;
    }
}
