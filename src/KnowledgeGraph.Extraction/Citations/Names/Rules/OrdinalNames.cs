using KnowledgeGraph.Extraction.Citations.Names.Candidates;
using KnowledgeGraph.Extraction.Citations.Names.Pieces;
using KnowledgeGraph.Extraction.Citations.Names.Shape;
using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Citations.Names.Rules;

/// <summary>Texts on one noun that ordinals tell apart, one citation each: "the Final Declarations of the Fourth, Sixth and Eighth Review
/// Conferences", "the plans of action for the Second¹ and Third International Decades".</summary>
internal sealed class OrdinalNames : INameRule
{
    /// <inheritdoc/>
    public string? Says => "texts that ordinals tell apart";

    /// <inheritdoc/>
    public bool TryRead(NamePassage passage, ref int at)
    {
        TokenList tokens = passage.Tokens;
        int head = Head(tokens, at);
        if (head == 0)
        {
            return false;
        }

        List<int> ordinals = Ordinals(tokens, head + 2, out int tail);
        int plural = tail;
        while (NameShape.IsNameWord(tokens, plural))
        {
            plural++;
        }

        bool isMarked = tokens[ordinals[0] + 1].Kind == TokenKind.Mark;
        if (ordinals.Count < 2 || plural == tail || !tokens[tokens[plural - 1]].EndsWith("s") || !(isMarked || tokens[at].IsCapital))
        {
            return false;
        }

        int end = NameEnd.Find(tokens, plural, out _);
        int start = tokens[at].IsCapital ? NameStart.Find(tokens, at, passage.Bound) : at;
        string before = $"{passage.Printed(start, at + 1)[..^1]}{Behind(tokens, at, head)} {tokens[tokens[head]]} the";
        string after = $"{passage.Printed(tail, plural)[..^1]}{Behind(tokens, plural - 1, end)}";
        for (int i = 0; i < ordinals.Count; i++)
        {
            bool isLast = i == ordinals.Count - 1;
            string title = $"{before} {tokens[tokens[ordinals[i]]]} {after}";
            NamedInstrument named = passage.Table.Longest(title) ?? passage.Table.Learn(New(title, tokens[at].Word));
            NamePassage.Bind(named, passage.SourceAt(isLast ? end : ordinals[i] + 1, -1));
            passage.AddDated(i == 0 ? start : ordinals[i], isLast ? end : ordinals[i] + 1, named, title, null);
        }

        at = end;
        return true;
    }

    // The token of "of" or "for" behind a plural noun that an ordinal follows; 0 where there is none.
    private static int Head(TokenList tokens, int at)
    {
        if (tokens[at].Kind != TokenKind.Word || !tokens[tokens[at]].EndsWith("s"))
        {
            return 0;
        }

        int head = InstrumentNoun.Is(tokens[at].Word) ? InstrumentNoun.End(tokens, at, true) : PluralNoun.Singular(tokens, at) is null ? 0 : at + 1;
        return tokens[head].Word is Keyword.Of or Keyword.For && tokens.Is(head + 1, Keyword.The) && IsOrdinal(tokens, head + 2) ? head : 0;
    }

    private static bool IsOrdinal(TokenList tokens, int at) => tokens[at].Word is >= Keyword.First and <= Keyword.Twelfth
        || (tokens[at] is { Kind: TokenKind.Number, Length: 4 } && !tokens.IsDash(at + 1));

    private static List<int> Ordinals(TokenList tokens, int at, out int behind)
    {
        var ordinals = new List<int>();
        behind = at;
        while (IsOrdinal(tokens, behind))
        {
            ordinals.Add(behind++);
            behind += tokens[behind].Kind == TokenKind.Mark ? 1 : 0;
            behind += tokens.Is(behind, ',') ? 1 : 0;
            behind += tokens.Is(behind, Keyword.And) ? 1 : 0;
        }

        return ordinals;
    }

    // What stands between a token and another, with the space before it.
    private static string Behind(TokenList tokens, int last, int end) => tokens.Text[tokens[last].End..tokens[end - 1].End];

    private static NamedInstrument New(string title, Keyword noun)
    {
        var tokens = new TokenList();
        tokens.Fill(title);
        NamedInstrument read = NamedInstrument.FromTokens(tokens, 0, tokens.Count, title);
        return noun == Keyword.None ? read : new NamedInstrument { Title = title, Words = read.Words, Noun = noun, Kind = InstrumentNoun.Kind(noun) };
    }
}
