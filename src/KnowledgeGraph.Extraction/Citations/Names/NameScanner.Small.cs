using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Citations.Names;

/// <content>Texts in small letters that a footnote identifies, and titles in quotation marks.</content>
internal sealed partial class NameScanner
{
    private const int LongestSmallName = 60;
    private const int LongestQuotation = 200;

    // "that protocol", "the said agreement"; "its political declaration⁹", "the plan of action for the Decade⁴".
    private int Small(int noun)
    {
        int head = InstrumentNoun.End(_tokens, noun, false);
        if (head == 0)
        {
            return 0;
        }

        Keyword before = _tokens[noun - 1].Word;
        if (before is Keyword.A or Keyword.An)
        {
            return 0;
        }

        Keyword word = _tokens[noun].Word;
        if (before is Keyword.That or Keyword.Said && head == noun + 1 && _table.Meant([], word, false) is { Count: > 0 } meant)
        {
            int said = before == Keyword.Said && _tokens.Is(noun - 2, Keyword.The) ? noun - 2 : noun - 1;
            return Short(said, head, Printed(said, head), meant, modified: true);
        }

        int start = noun;
        while (start - 1 >= _bound && _tokens[start - 1] is { Kind: TokenKind.Word, IsCapital: false, Word: Keyword.None } && noun - start < 2 && NameWords.IsQuality(_tokens[_tokens[start - 1]]))
        {
            start--;
        }

        bool general = word is Keyword.Commitment or Keyword.Instrument || (word == Keyword.Consensus && _tokens.Is(start - 1, Keyword.By));
        if (general || (_tokens[start - 1].Kind == TokenKind.Word && _tokens[_tokens[start - 1]] is "draft"))
        {
            return 0;
        }

        // "the peace agreement" where the text has named a single one
        if (word == Keyword.Agreement && start < noun && before == Keyword.None && _tokens.Is(start - 1, Keyword.The) && _tokens[_tokens[noun - 1]] is "peace" && _table.Count(word) == 1)
        {
            return Short(start, head, Printed(start, head), _table.Meant([], word, false), modified: true);
        }

        int known = _table.Longest(_tokens, start, out NamedInstrument? named);
        if (known > 0 && (_tokens[start - 1].Word is Keyword.The or Keyword.Its or Keyword.That or Keyword.This or Keyword.And))
        {
            Add(MatchKind.ShortForm, start, known, named!, Printed(start, known));
            return known;
        }

        return ToFootnote(start, head, word);
    }

    // Small letters count only where a footnote identifies the text: its mark ends the name, or the words that say who adopted it.
    private int ToFootnote(int start, int head, Keyword word)
    {
        bool isTitle = false;
        int adopted = 0;
        for (int i = head; i < Math.Min(_tokens.Count, head + LongestSmallName); i++)
        {
            Token token = _tokens[i];
            if (i == head && token.Word == Keyword.Adopted && _tokens[i + 1].Word is Keyword.By or Keyword.At)
            {
                // "the call for action adopted by the Conference to …: …¹"
                adopted = i;
                continue;
            }

            // "the outcome document of the meeting …: the way forward, an agenda towards 2015 and beyond¹"
            bool opensTitle = _tokens.Is(i, ':') && (adopted > 0 || (word == Keyword.Outcome && !_tokens[i + 1].IsCapital));
            bool goesOn = isTitle && (_tokens.Is(i, ',') || token.Word == Keyword.And) && !_tokens[i + 1].IsCapital;
            if (opensTitle || goesOn)
            {
                isTitle = true;
                continue;
            }

            if (token.Kind == TokenKind.Mark)
            {
                NoteSource? source = _sourceOf(Superscript.ToPlain(_tokens[token]), _part);
                bool isResolution = source?.Symbol is string cited && DocumentSymbol.KindOf(cited) == InstrumentKind.Resolution;
                if (source is null || (source.Symbol is null && !source.IsTreatySeries) || IsReported(start) || (adopted > 0 && !isResolution))
                {
                    return 0;
                }

                int end = adopted > 0 ? adopted : _tokens.Is(i - 1, ',') || _tokens.Is(i - 1, ';') ? i - 1 : i;
                string printed = Printed(start, end);
                NamedInstrument named = NamedInstrument.FromTokens(_tokens, start, end, printed);
                Bind(named, source);
                named = _table.Learn(named);
                _table.Learn(Printed(start, head), named);
                Add(MatchKind.Name, start, end, named, printed);
                return end;
            }

            bool ends = (_tokens.Is(i, ';') && !(adopted > 0 && _tokens[i + 1].Kind == TokenKind.Mark)) || _tokens.Is(i, ':') || _tokens.Is(i, '“') || (_tokens.Is(i, ',') && _tokens[i + 1].Kind != TokenKind.Mark)
                || (token.Kind == TokenKind.Word && NameWords.IsVerbal(_tokens[token])) || (i > head && InstrumentNoun.Is(token.Word) && token.IsCapital && IsNamedThere(head, i));
            if (ends)
            {
                return 0;
            }
        }

        return 0;
    }

    // "International Telecommunication Union policy brief entitled “Keeping children safe …”"
    private int Entitled(int at, int close)
    {
        if (close <= at + 1)
        {
            return 0;
        }

        int noun = at - 1;
        if (_tokens.Is(noun, ','))
        {
            noun--;
        }

        if (_tokens[noun].Kind != TokenKind.Word || !NameWords.IsTitled(_tokens[_tokens[noun]]) || noun < _bound)
        {
            return 0;
        }

        int start = noun;
        while (start > _bound && _tokens[start - 1] is { Kind: TokenKind.Word } word && (word.IsCapital || (word.Word == Keyword.None && NameWords.IsQuality(_tokens[word]))))
        {
            start--;
        }

        string title = _tokens.Text[_tokens[at + 1].End.._tokens[close].Start];
        NoteSource? source = FootnoteMark.Behind(_tokens, close + 1) is string marker ? _sourceOf(marker, _part) : null;
        if (_table.Longest(_tokens, at + 2, out NamedInstrument? known) == close && known is not null)
        {
            Add(MatchKind.Name, start, close + 1, known, title);
            return close + 1;
        }

        if (!_tokens[start].IsCapital && source?.Symbol is null)
        {
            return 0;
        }

        var named = new NamedInstrument { Title = title, Words = title.Split(' '), Noun = _tokens[noun].Word, Kind = InstrumentKind.Document };
        Bind(named, source);
        named = _table.Learn(named);
        Add(MatchKind.Name, start, close + 1, named, title);
        return close + 1;
    }

    private int ClosingQuote(int open)
    {
        for (int i = open + 1; i < Math.Min(_tokens.Count, open + LongestQuotation); i++)
        {
            if (_tokens.Is(i, '”') || _tokens.Is(i, '"'))
            {
                return i;
            }
        }

        return open;
    }

    // A title in small letters that a footnote closes: "Declaration on the elimination of violence⁴".
    private int ToMark(int end, NoteSource? source, out NoteSource? marked, out string printed, int start, string run)
    {
        (marked, printed) = (null, run);
        if (source is not null)
        {
            return end;
        }

        for (int i = end; i < Math.Min(_tokens.Count, end + LongestSmallName / 2); i++)
        {
            Token token = _tokens[i];
            if (token.Kind == TokenKind.Mark && i > end)
            {
                marked = _sourceOf(Superscript.ToPlain(_tokens[token]), _part);
                printed = marked is null ? run : Printed(start, i);
                return marked is null ? end : i;
            }

            bool goesOn = token.Kind == TokenKind.Word && !NameWords.IsVerbal(_tokens[token]) && token.Word is not (Keyword.The or Keyword.Which or Keyword.That or Keyword.As or Keyword.By) || _tokens.IsDash(i);
            if (!goesOn || (i == end && !NameWords.IsPreposition(token.Word)))
            {
                return end;
            }
        }

        return end;
    }

    // "the commitments to the Paris Agreement⁴": the note is that of the name in capitals.
    private bool IsNamedThere(int head, int noun)
    {
        int first = noun;
        while (first - 1 > head && _tokens[first - 1] is { Kind: TokenKind.Word, IsCapital: true })
        {
            first--;
        }

        return _tokens.Is(first - 1, Keyword.The);
    }
}
