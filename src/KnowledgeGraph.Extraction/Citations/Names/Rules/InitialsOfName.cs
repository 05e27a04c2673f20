using KnowledgeGraph.Extraction.Citations.Names.Candidates;
using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Citations.Names.Rules;

/// <summary>The initials of what the document has named before, without a bracket that says so: "the Status of Forces Agreement … consistent with
/// the SOFA".</summary>
internal sealed class InitialsOfName : INameRule
{
    private const int Fewest = 3;
    private const int Most = 7;

    /// <inheritdoc/>
    public string? Says => "its letters are the initials of what was named before";

    /// <inheritdoc/>
    public bool TryRead(NamePassage passage, ref int at)
    {
        TokenList tokens = passage.Tokens;
        ReadOnlySpan<char> letters = tokens[tokens[at]];
        if (tokens[at] is not { Kind: TokenKind.Word, IsCapital: true, Length: >= Fewest and <= Most } || !IsCapitals(letters)
            || tokens[at - 1].Word is not (Keyword.The or Keyword.That or Keyword.Its) || tokens[at + 1].IsCapital || tokens.IsDash(at + 1))
        {
            return false;
        }

        NamedInstrument? named = passage.Table.OfInitials(letters);
        // "the Liberation and Justice Movement (LJM)": the letters are another's.
        if (named is null || passage.TimesPrinted($"({letters})") > 0)
        {
            return false;
        }

        passage.Add(MatchKind.ShortForm, at, at + 1, named, passage.Printed(at, at + 1));
        at++;
        return true;
    }

    private static bool IsCapitals(ReadOnlySpan<char> word)
    {
        foreach (char c in word)
        {
            if (!char.IsAsciiLetterUpper(c))
            {
                return false;
            }
        }

        return true;
    }
}
