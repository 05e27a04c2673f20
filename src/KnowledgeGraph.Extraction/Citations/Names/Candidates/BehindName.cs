using KnowledgeGraph.Extraction.Citations.Dates;
using KnowledgeGraph.Extraction.Citations.Names.Pieces;
using KnowledgeGraph.Extraction.Citations.Names.Shape;
using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Citations.Names.Candidates;

/// <summary>What stands between a name and the bracket that declares its short form: footnote marks, a date, a symbol in brackets, "and the
/// annexes thereto", "signed in Algiers on 12 December 2000".</summary>
internal static class BehindName
{
    // In tokens.
    private const int LongestConclusion = 16;
    private const int LongestSymbol = 12;
    private const int MostPieces = 6;

    /// <summary>The token behind all that; the name's end where there is nothing of the kind.</summary>
    public static int End(TokenList tokens, int end)
    {
        int at = end;
        for (int pieces = 0; pieces < MostPieces && TryPiece(tokens, ref at); pieces++)
        {
        }

        return at;
    }

    /// <summary>The symbol in brackets behind a name: "Peace Agreement signed in Lomé on 7 July 1999 (S/1999/777)". Null where there is
    /// none.</summary>
    public static string? Symbol(TokenList tokens, int end)
    {
        int at = end;
        for (int pieces = 0; pieces < MostPieces; pieces++)
        {
            if (tokens.Is(at, '(') && DocumentSymbol.Read(tokens.Text.AsSpan(tokens[at + 1].Start), out string symbol, out _) is int length and > 0)
            {
                // "(S/2000/1183 and S/2000/601, respectively)"
                int behind = tokens.At(tokens[at + 1].Start + length);
                return tokens.Is(behind, ')') || tokens.Is(behind, ',') ? symbol : null;
            }

            if (!TryPiece(tokens, ref at))
            {
                return null;
            }
        }

        return null;
    }

    private static bool TryPiece(TokenList tokens, ref int at)
    {
        if (tokens[at].Kind == TokenKind.Mark)
        {
            at++;
            return true;
        }

        int dated = CitedDate.EndBehind(tokens, at);
        if (dated > at)
        {
            // "of 14 May 1994 on a Ceasefire and Separation of Forces"
            int subject = dated + 1;
            at = tokens.Is(dated, Keyword.On) && NameShape.TryCapital(tokens, ref subject) ? NameEnd.Find(tokens, dated, out _) : dated;
            return true;
        }

        return TryAttachment(tokens, ref at) || TrySymbol(tokens, ref at) || TryConclusion(tokens, ref at);
    }

    // "and the annexes thereto", "and its Annexes"
    private static bool TryAttachment(TokenList tokens, ref int at)
    {
        bool holds = tokens.Is(at, Keyword.And) && tokens[at + 1].Word is Keyword.The or Keyword.Its
            && ShortFormWords.Attachments.Has(tokens, at + 2);
        at += !holds ? 0 : tokens.Is(at + 3, Keyword.Thereto) ? 4 : 3;
        return holds;
    }

    // "(S/2000/1183)", "(S/1995/999, annex)"
    private static bool TrySymbol(TokenList tokens, ref int at)
    {
        if (!tokens.Is(at, '(') || !tokens[at + 1].IsCapital || !tokens.Is(at + 2, '/'))
        {
            return false;
        }

        int close = at + 1;
        while (close < at + LongestSymbol && !tokens.Is(close, ')') && !tokens.Is(close, '“'))
        {
            close++;
        }

        bool closes = tokens.Is(close, ')');
        at = closes ? close + 1 : at;
        return closes;
    }

    // ", signed in Lusaka on", "signed by the parties in Algiers on"
    private static bool TryConclusion(TokenList tokens, ref int at)
    {
        int first = tokens.Is(at, ',') ? at + 1 : at;
        if (!ShortFormWords.Conclusions.Has(tokens, first))
        {
            return false;
        }

        int next = first + 1;
        while (next < first + LongestConclusion && IsCircumstance(tokens, next))
        {
            next++;
        }

        bool opens = tokens.Is(next, '(') || (tokens.Is(next, ',') && tokens.Is(next + 1, '('));
        at = opens ? next + (tokens.Is(next, ',') ? 1 : 0) : at;
        return opens;
    }

    private static bool IsCircumstance(TokenList tokens, int at) =>
        tokens[at] is { IsCapital: true } or { Kind: TokenKind.Number or TokenKind.Mark }
            || ShortFormWords.Circumstances.Has(tokens, at);
}
