using KnowledgeGraph.Extraction.Citations.Names.Candidates;
using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Citations.Names.Rules;

/// <summary>A short form in small letters: "that protocol", "the said agreement".</summary>
internal sealed class SaidName : INameRule
{
    /// <inheritdoc/>
    public string? Says => "a text said before";

    /// <inheritdoc/>
    public bool TryRead(NamePassage passage, ref int at)
    {
        TokenList tokens = passage.Tokens;
        if (!InstrumentNoun.Is(tokens[at].Word) || tokens[at].IsCapital || tokens[at - 1].Word is not (Keyword.That or Keyword.Said)
            || InstrumentNoun.End(tokens, at, false) != at + 1)
        {
            return false;
        }

        IReadOnlyList<NamedInstrument> meant = passage.Table.Last([], tokens[at].Word);
        if (meant.Count == 0)
        {
            return false;
        }

        int start = tokens.Is(at - 1, Keyword.Said) && tokens.Is(at - 2, Keyword.The) ? at - 2 : at - 1;
        ShortForm.Add(passage, start, at + 1, meant, isModified: true);
        at++;
        return true;
    }
}
