using KnowledgeGraph.Extraction.Citations.Dates;
using KnowledgeGraph.Extraction.Citations.Names.Candidates;
using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Citations.Names.Rules;

/// <summary>A report, letter or statement of a day whose symbol the document gives elsewhere: "the report of the Secretary-General of 11 January
/// 2000", where another paragraph has "(S/2000/13)" behind it.</summary>
internal sealed class DatedReport : INameRule
{
    /// <inheritdoc/>
    public string? Says => "a document of this day has a symbol elsewhere";

    /// <inheritdoc/>
    public bool TryRead(NamePassage passage, ref int at)
    {
        TokenList tokens = passage.Tokens;
        if (tokens[at] is not { Kind: TokenKind.Number, Length: <= 2 } || Read(passage, at, out bool isMember) is not DatedDocument spokenOf
            || IsIdentified(tokens, spokenOf.End))
        {
            return false;
        }

        IReadOnlyList<string> symbols = passage.Documents.SymbolsOf(spokenOf);
        if (symbols.Count > 0)
        {
            int start = isMember ? at : Start(passage, Math.Min(at, spokenOf.Noun));
            passage.AddDocument(start, spokenOf.End, symbols, spokenOf.Date);
            at = spokenOf.End;
        }

        return symbols.Count > 0;
    }

    // "the Secretary-General’s reports of 28 September 2004 and 2 November 2004"
    private static DatedDocument? Read(NamePassage passage, int day, out bool isMember)
    {
        DatedDocument? single = DatedDocument.Read(passage.Tokens, day, passage.Bound);
        int before = passage.Tokens[day - 1].Word is Keyword.Of or Keyword.Dated ? day - 2 : day - 1;
        isMember = single is null && passage.Bound <= before && (passage.Tokens.Is(before, Keyword.And) || passage.Tokens.Is(before, ','));
        return isMember ? DatedDocument.ReadMember(passage.Tokens, day) : single;
    }

    // "his report", "the Quartet report", "the Government of Nepal’s letter"
    private static int Start(NamePassage passage, int noun)
    {
        TokenList tokens = passage.Tokens;
        int start = noun;
        while (start - 1 >= passage.Bound && (tokens[start - 1].IsCapital || tokens.IsDash(start - 1)
            || (start < noun && tokens.Is(start - 1, Keyword.Of) && tokens[start - 2].IsCapital)))
        {
            start--;
        }

        bool hasArticle = start - 1 >= passage.Bound
            && (tokens[start - 1].Word is Keyword.The or Keyword.Its || tokens[tokens[start - 1]] is "his" or "her" or "their");
        return hasArticle ? start - 1 : start;
    }

    // Its symbol stands behind it or behind its subject, "report of 8 September 1999 on … (S/1999/957)"; or its note gives it.
    private static bool IsIdentified(TokenList tokens, int end)
    {
        int mark = tokens.Is(end, ',') ? end + 1 : end;
        int at = end;
        while (at < tokens.Count && (!DocumentDate.IsBreak(tokens, at) || tokens.Is(at, '(')) && !IsSymbolBehind(tokens, at)
            && !IsDay(tokens, at))
        {
            at++;
        }

        return tokens[mark].Kind == TokenKind.Mark || IsSymbolBehind(tokens, at);
    }

    // "report of 14 March 2008, and of the reply of 23 April 2008 (S/2008/309)": the symbol is that of the next.
    private static bool IsDay(TokenList tokens, int at) =>
        tokens[at - 1].Word is Keyword.Of or Keyword.Dated && DateTokens.TryRead(tokens, ref at, out _);

    private static bool IsSymbolBehind(TokenList tokens, int at) =>
        tokens.Is(at, '(') && DatedDocument.SymbolAt(tokens.Text, tokens[tokens.Is(at + 1, Keyword.Document) ? at + 2 : at + 1].Start) is not null;
}
