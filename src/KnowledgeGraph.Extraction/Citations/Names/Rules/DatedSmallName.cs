using KnowledgeGraph.Extraction.Citations.Dates;
using KnowledgeGraph.Extraction.Citations.Names.Candidates;
using KnowledgeGraph.Extraction.Citations.Names.Pieces;
using KnowledgeGraph.Extraction.Citations.Names.Shape;
using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Citations.Names.Rules;

/// <summary>A text in small letters that its day identifies together with its parties or with who issued it: "the agreement reached between the
/// Union of Islamic Courts and … dated 2 December 2006", "its fifth final communiqué of 17 March 2006".</summary>
internal sealed class DatedSmallName : INameRule
{
    // In tokens.
    private const int FarthestDay = 45;

    /// <inheritdoc/>
    public string? Says => "its day stands with it, and its parties or who issued it";

    /// <inheritdoc/>
    public bool TryRead(NamePassage passage, ref int at)
    {
        TokenList tokens = passage.Tokens;
        if (tokens[at].IsCapital
            || tokens[at].Word is not (Keyword.Memorandum or Keyword.Protocol or Keyword.Agreement or Keyword.Communiqué or Keyword.Declaration
                or Keyword.Roadmap or Keyword.Accord))
        {
            return false;
        }

        int head = InstrumentNoun.End(tokens, at, false), start = NameStart.OverQualities(tokens, at, passage.Bound);
        if (head == 0 || !IsCertain(passage, start) || !TryDay(tokens, head, out int behind, out DateOnly day, out bool isOfText)
            || IsNoted(tokens, behind))
        {
            return false;
        }

        int end = Parties(tokens, head);
        bool hasParties = end > head || IsBy(tokens, head, behind);
        bool holds = tokens.Is(at, Keyword.Communiqué) ? isOfText || hasParties
            : (hasParties && (isOfText || end > head) && (!tokens.Is(at, Keyword.Declaration) || end == head))
                || (isOfText && tokens.Is(start - 1, Keyword.The) && !tokens.Is(behind, Keyword.To) && IsOfDay(tokens, at, head));
        if (!holds)
        {
            return false;
        }

        string title = passage.Printed(start, end);
        NamedInstrument named = passage.Table.Of(tokens[at].Word, day) is [NamedInstrument known] && end == head ? known
            : passage.Table.Longest(title) is { } same && (same.Day ?? day) == day ? same
            : passage.Table.Learn(New(tokens, (start, end), title, day));
        NamePassage.Bind(named, SourceBehind(tokens, behind));
        passage.Add(MatchKind.Name, start, end, named, title);
        passage.Names[^1].Date ??= isOfText ? day : null;
        at = end;
        return true;
    }

    // "its final communiqué" means none that was named before.
    private static NamedInstrument New(TokenList tokens, (int Start, int End) name, string title, DateOnly day)
    {
        NamedInstrument read = NamedInstrument.FromTokens(tokens, name.Start, name.End, title);
        return new NamedInstrument
        {
            Title = title,
            Words = NameWords.IsGeneral(read) ? [title] : read.Words,
            Noun = read.Noun,
            Kind = read.Kind,
            LocalTo = NameWords.IsGeneral(read) ? title : null,
            Day = day,
        };
    }

    // "the agreement", "its fifth final communiqué", "the Council’s communiqué"
    private static bool IsCertain(NamePassage passage, int start)
    {
        TokenList tokens = passage.Tokens;
        int article = tokens[start - 1].Word is >= Keyword.First and <= Keyword.Twelfth ? start - 2 : start - 1;
        return article >= passage.Bound - 1 && (tokens[article].Word is Keyword.The or Keyword.Its or Keyword.Their
            || (tokens[article].Kind == TokenKind.Word && NameWords.IsOwner(tokens[tokens[article]])));
    }

    // The day of the text, or that of the meeting that issued it.
    private static bool TryDay(TokenList tokens, int head, out int behind, out DateOnly day, out bool isOfText)
    {
        (day, isOfText) = (default, true);
        for (behind = head; behind < head + FarthestDay && !Ends(tokens, behind); behind++)
        {
            int next = behind + 1;
            isOfText &= !DateVocabulary.Meetings.Has(tokens, behind);
            if (tokens[behind].Word is Keyword.Of or Keyword.On or Keyword.Dated && DateTokens.TryRead(tokens, ref next, out day))
            {
                behind = next;
                return true;
            }
        }

        return false;
    }

    private static bool Ends(TokenList tokens, int at) =>
        at >= tokens.Count || tokens.Is(at, ';') || tokens.Is(at, ':') || tokens.Is(at, '(') || tokens.Is(at, '“') || tokens.Is(at, '.')
            || tokens[at].Kind == TokenKind.Mark || tokens[at].Word is Keyword.Which or Keyword.That or Keyword.Resolution || IsToDo(tokens, at)
            || (InstrumentNoun.Is(tokens[at].Word) && tokens[at].IsCapital);

    // "their agreement to invite the United Nations" is no text.
    private static bool IsToDo(TokenList tokens, int at) =>
        tokens.Is(at, Keyword.To) && tokens[at + 1] is { Kind: TokenKind.Word, IsCapital: false, Word: Keyword.None };

    // A footnote behind it says which text it is.
    private static bool IsNoted(TokenList tokens, int behind) =>
        tokens[tokens.Is(behind, ',') ? behind + 1 : behind].Kind == TokenKind.Mark;

    // "the communiqué issued on 27 July 2004 (S/2004/603)"
    private static NoteSource? SourceBehind(TokenList tokens, int behind)
    {
        int open = tokens.Is(behind, ',') ? behind + 1 : behind;
        return tokens.Is(open, '(') && DocumentSymbol.Read(tokens.Text.AsSpan(tokens[open + 1].Start), out string symbol, out _) > 0
            ? new NoteSource(symbol, null) : null;
    }

    // "the ceasefire agreement of 3 May 2003", "the protocol signed by the two sides on 2 April 2002"
    private static bool IsOfDay(TokenList tokens, int noun, int head)
    {
        int day = tokens[head].Word is Keyword.Of or Keyword.Dated ? head + 1 : head;
        return day > head ? DateTokens.TryRead(tokens, ref day, out _)
            : ShortFormWords.Conclusions.Has(tokens, head)
                && !(tokens.Is(noun, Keyword.Declaration) && tokens.Is(head, Keyword.Adopted));
    }

    // "reached between the Union of Islamic Courts and the Secretariat of the": the token behind the parties.
    private static int Parties(TokenList tokens, int head)
    {
        bool isConcluded = ShortFormWords.Conclusions.Has(tokens, head);
        int between = isConcluded ? head + 1 : head, capital = between + 1;
        if (tokens[between].Word is not (Keyword.Between or Keyword.Among) || !NameShape.TryCapital(tokens, ref capital))
        {
            return head;
        }

        int end = NameEnd.Find(tokens, between, out _);
        for (int i = between; i < end; i++)
        {
            if (tokens.Is(i, Keyword.And))
            {
                return end;
            }
        }

        return head;
    }

    // "signed in Pretoria by the Burundian parties on", "of the Peace and Security Council of"
    private static bool IsBy(TokenList tokens, int head, int behind)
    {
        int act = tokens.Is(head, ',') ? head + 1 : head;
        bool isConcluded = ShortFormWords.Conclusions.Has(tokens, act) || DateVocabulary.Acts.Has(tokens, act);
        for (int i = head; i < behind; i++)
        {
            int capital = i + 1;
            bool isBy = (isConcluded && tokens[i].Word is Keyword.By or Keyword.Between) || (i == head && tokens.Is(i, Keyword.Of));
            if (isBy && NameShape.TryCapital(tokens, ref capital))
            {
                return true;
            }
        }

        return false;
    }
}
