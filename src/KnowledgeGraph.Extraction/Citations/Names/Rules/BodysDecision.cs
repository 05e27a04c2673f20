using KnowledgeGraph.Extraction.Citations.Dates;
using KnowledgeGraph.Extraction.Citations.Names.Candidates;
using KnowledgeGraph.Extraction.Citations.Names.Pieces;
using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Citations.Names.Rules;

/// <summary>The decision of a body of which the document has told day and symbol: "the Boundary Commission’s decision", where a paragraph before has
/// "the delimitation decision by the Boundary Commission of 13 April 2002 (S/2002/423)".</summary>
internal sealed class BodysDecision : INameRule
{
    /// <inheritdoc/>
    public string? Says => "the document has told day and symbol of the body’s decision";

    /// <inheritdoc/>
    public bool TryRead(NamePassage passage, ref int at)
    {
        TokenList tokens = passage.Tokens;
        if (tokens[at].Word is not (Keyword.Decision or Keyword.Decisions) || tokens.IsNumber(at + 1))
        {
            return false;
        }

        int start = OverKinds(passage, at), end = at + 1;
        string? body = BodyBehind(tokens, ref end);
        if (body is not null && SymbolBehind(tokens, end) is string told)
        {
            passage.Table.Decisions.Tell(body, Kind(tokens, start, at), told);
            return false;
        }

        body ??= BodyBefore(tokens, start);
        string? symbol = body is null ? passage.Table.Decisions.OfKind(Kind(tokens, start, at)) : passage.Table.Decisions.Of(body);
        // "the Commission’s decision to close down its field offices" is another.
        if (symbol is null || tokens.Is(end, Keyword.To))
        {
            return false;
        }

        int first = BodyBefore(tokens, start) is null ? start : BeforeBody(passage, start - 1);
        passage.AddDocument(first, end, [symbol], null);
        at = end;
        return true;
    }

    // "the delimitation and demarcation decisions"
    private static int OverKinds(NamePassage passage, int noun)
    {
        TokenList tokens = passage.Tokens;
        int start = noun;
        while (start - 1 >= passage.Bound && tokens[start - 1].Kind == TokenKind.Word
            && (NameWords.DecisionKinds.Has(tokens, start - 1) || (start < noun && tokens.Is(start - 1, Keyword.And))))
        {
            start--;
        }

        return start;
    }

    private static string? Kind(TokenList tokens, int start, int noun) =>
        start == noun ? null : tokens[tokens[noun - 1]].ToString().ToLowerInvariant();

    // "by the Eritrea-Ethiopia Boundary Commission": the last word of its name.
    private static string? BodyBehind(TokenList tokens, ref int end)
    {
        int last = end + 2;
        if (tokens[end].Word is not (Keyword.By or Keyword.Of) || !tokens.Is(end + 1, Keyword.The) || !NameShape.IsNameWord(tokens, last))
        {
            return null;
        }

        while (NameShape.IsNameWord(tokens, last + 1) || (tokens.IsDash(last + 1) && NameShape.IsNameWord(tokens, last + 2)))
        {
            last++;
        }

        if (!NameWords.Organs.Has(tokens, last))
        {
            return null;
        }

        end = last + 1;
        return tokens[tokens[last]].ToString();
    }

    // "the Boundary Commission’s"
    private static string? BodyBefore(TokenList tokens, int start)
    {
        Token owner = tokens[start - 1];
        bool isOwner = owner is { Kind: TokenKind.Word, IsCapital: true, Length: > 2 } && NameWords.IsOwner(tokens[owner]);
        return isOwner && NameWords.Organs.Has(tokens[owner][..^2]) ? tokens[owner][..^2].ToString() : null;
    }

    private static int BeforeBody(NamePassage passage, int owner)
    {
        int first = owner;
        while (first - 1 >= passage.Bound && (passage.Tokens[first - 1].IsCapital || passage.Tokens.IsDash(first - 1)))
        {
            first--;
        }

        return first;
    }

    // "of 13 April 2002 (S/2002/423)"
    private static string? SymbolBehind(TokenList tokens, int end)
    {
        int open = end + 1;
        return tokens[end].Word is Keyword.Of or Keyword.On && DateTokens.TryRead(tokens, ref open, out _) && tokens.Is(open, '(')
            ? DatedDocument.SymbolAt(tokens.Text, tokens[open + 1].Start) : null;
    }
}
