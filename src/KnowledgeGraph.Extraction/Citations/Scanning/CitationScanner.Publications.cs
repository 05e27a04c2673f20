using System.Globalization;
using KnowledgeGraph.Extraction.Citations.Dates;
using KnowledgeGraph.Extraction.Citations.Pinpoints;
using KnowledgeGraph.Extraction.Citations.Publications;
using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Citations.Scanning;

/// <content>Symbols, publications, documents of other organizations, and Ibid.</content>
internal sealed partial class CitationScanner
{
    private int Symbol(int at, bool isHead)
    {
        ref readonly Token token = ref _tokens[at];
        // "Security Council/PRST/2001/31", "WHA64/2011/REC/1": a piece is no symbol of its own; "https://undocs.org/S/RES/2442 (2018)" has one.
        bool isPiece = _tokens.Is(at - 1, '/') && !token.SpaceBefore
            && (_tokens[at - 2].IsCapital || _tokens.IsNumber(at - 2) || _tokens.Is(at - 2, ')'));
        bool begins = _tokens.Is(at + 1, '/') || (_tokens.IsDash(at + 1) && _tokens.Is(at + 3, '/')) || _tokens.Is(at + 1, '(')
            || (_tokens.Is(at + 1, '.') && _tokens.IsNumber(at + 2) && _tokens.Is(at + 3, '/'));
        if (isPiece || !begins || _tokens[at + 1].SpaceBefore)
        {
            return 0;
        }

        int length = DocumentSymbol.Read(_tokens.Text.AsSpan(token.Start), out string symbol, out string? letter);
        if (length == 0)
        {
            return 0;
        }

        int end = _tokens.At(token.Start + length);
        int dated = DateBehind(at, end, out DateOnly? date);
        // "(S/2000/1105) of 21 November 2000"
        int behind = end + 1;
        if (date is null && _tokens.Is(end, ')') && _tokens[behind].Word is Keyword.Of or Keyword.Dated)
        {
            CitedDate.TryBehind(_tokens, ref behind, out date);
        }

        int pinned = dated, outside = dated + 1;
        PinpointsBehind.TryRead(_tokens, ref pinned, out Pinpoint? pinpoint);
        // "(A/CONF.192/15), chap. IV, para. 24": the pinpoint stands behind the bracket.
        if (pinpoint is null && _tokens.Is(dated, ')') && PinpointsBehind.TryRead(_tokens, ref outside, out pinpoint))
        {
            pinned = outside;
        }

        KnownBody? issuing = Bodies.Issuing(symbol);
        InstrumentKind kind = DocumentSymbol.KindOf(symbol);
        // A resolution of another organization, GC(64)/RES/9, is known by its body and number.
        bool foreign = kind == InstrumentKind.Resolution && issuing is { Series.Count: 0, Parent: null };
        if (!isHead)
        {
            ShareWithListed(at, symbol, pinpoint, kind == InstrumentKind.Resolution ? date : null);
        }

        if (!string.Equals(symbol, _ownSymbol, StringComparison.OrdinalIgnoreCase))
        {
            Add(new CitationMatch
            {
                Kind = MatchKind.Symbol,
                Span = default,
                FirstToken = at,
                EndToken = pinned,
                Symbol = foreign ? null : symbol,
                Letter = letter,
                Title = foreign ? $"{issuing!.Name} resolution {symbol}" : null,
                Body = issuing?.Name,
                InstrumentKind = kind,
                Pinpoint = pinpoint,
                Date = isHead ? null : date ?? DateBefore(at),
            });
            return LastRecord(end, symbol, issuing) is int last and > 0 ? last : Supplement(end, pinned, symbol, issuing);
        }

        return pinned;
    }

    // "A/C.6/56/SR.11–13": the last of several records is printed by its number alone. 0 where it is not.
    private int LastRecord(int end, string symbol, KnownBody? issuing)
    {
        int stop = symbol.LastIndexOf('.') + 1;
        bool isRange = stop > 0 && _tokens.IsDash(end) && !_tokens[end].SpaceBefore
            && _tokens[end + 1] is { Kind: TokenKind.Number, SpaceBefore: false }
            && int.TryParse(symbol.AsSpan(stop), NumberStyles.None, CultureInfo.InvariantCulture, out int first)
            && int.TryParse(_tokens[_tokens[end + 1]], NumberStyles.None, CultureInfo.InvariantCulture, out int last) && last > first;
        if (!isRange)
        {
            return 0;
        }

        Add(new CitationMatch
        {
            Kind = MatchKind.Symbol,
            Span = default,
            FirstToken = end + 1,
            EndToken = end + 2,
            Symbol = $"{symbol.AsSpan(0, stop)}{_tokens[_tokens[end + 1]]}",
            Body = issuing?.Name,
            InstrumentKind = DocumentSymbol.KindOf(symbol),
            ContinuesList = true,
            EndsRange = true,
        });
        return end + 2;
    }

    // "S/2000/496 and Corr.1": the second is printed by its end alone.
    private int Supplement(int end, int pinned, string symbol, KnownBody? issuing)
    {
        bool isSupplement = pinned == end && _tokens.Is(end, Keyword.And) && _tokens[end + 1].Kind == TokenKind.Word
            && _tokens[_tokens[end + 1]] is "Add" or "Corr" or "Rev" && _tokens.Is(end + 2, '.') && _tokens.IsNumber(end + 3);
        if (!isSupplement)
        {
            return pinned;
        }

        Add(new CitationMatch
        {
            Kind = MatchKind.Symbol,
            Span = default,
            FirstToken = end + 1,
            EndToken = end + 4,
            Symbol = $"{symbol}/{_tokens.Text[_tokens[end + 1].Start.._tokens[end + 3].End]}",
            Body = issuing?.Name,
            InstrumentKind = DocumentSymbol.KindOf(symbol),
            Date = _found.Count > 0 ? _found[^1].Date : null,
            ContinuesList = true,
        });
        return end + 4;
    }

    // "A/60/88 and A/60/88/Corr.2, annex": the place is in both; "GC(64)/RES/9 and GC(64)/RES/10, adopted on 25 September 2020": so is the day.
    private void ShareWithListed(int at, string symbol, Pinpoint? pinpoint, DateOnly? date)
    {
        int next = at;
        for (int i = _found.Count - 1; i >= 0 && _found[i] is { Kind: MatchKind.Symbol or MatchKind.Ibid or MatchKind.Publication } before; i--)
        {
            bool isJoined = before.EndToken == next - 1 && (_tokens.Is(next - 1, Keyword.And) || (_tokens.Is(next - 1, ',') && pinpoint is not null));
            if (!isJoined)
            {
                return;
            }

            before.Pinpoint ??= before.Symbol is string listed && IsCorrection(symbol, listed) ? pinpoint : null;
            before.Date ??= i == _found.Count - 1 && before.InstrumentKind == InstrumentKind.Resolution ? date : null;
            next = before.FirstToken;
        }
    }

    // Whether one corrects the other, or both the same text.
    private static bool IsCorrection(string symbol, string listed)
    {
        int corrects = symbol.LastIndexOf("/Corr.", StringComparison.Ordinal);
        return corrects > 0 && listed.StartsWith(symbol.AsSpan(0, corrects), StringComparison.Ordinal)
            && (listed.Length == corrects || listed.AsSpan(corrects).StartsWith("/Corr."));
    }

    private int Publication(int at, int end, string title, string? symbol)
    {
        int pinned = end;
        PinpointsBehind.TryRead(_tokens, ref pinned, out Pinpoint? pinpoint);
        Add(new CitationMatch
        {
            Kind = MatchKind.Publication,
            Span = default,
            FirstToken = at,
            EndToken = pinned,
            Symbol = symbol,
            Title = title,
            Body = symbol is null ? null : Bodies.Issuing(symbol)?.Name,
            InstrumentKind = symbol is null ? InstrumentKind.Other : InstrumentKind.Report,
            Pinpoint = pinpoint,
        });
        return pinned;
    }

    // "World Health Organization, document EB136/8, annex I": a document of another organization, under a symbol of its own kind.
    private int ForeignDocument(int at)
    {
        int start = at - 1;
        while (start > 0 && (_tokens[start - 1].IsCapital || _tokens[start - 1].Word is Keyword.Of or Keyword.The or Keyword.And or Keyword.For)
            && !_tokens.Is(start - 1, Keyword.See))
        {
            start--;
        }

        bool isOwn = DocumentSymbol.Read(_tokens.Text.AsSpan(Math.Min(_tokens[at + 1].Start, _tokens.Text.Length)), out _, out _) > 0;
        int end = isOwn ? 0 : PublicationGrammar.ForeignSymbol(_tokens, at + 1);
        if (end == 0 || start == at - 1)
        {
            return 0;
        }

        string printed = _tokens.Text[_tokens[at + 1].Start.._tokens[end - 1].End];
        string owner = _tokens.Text[_tokens[start].Start.._tokens[at - 1].Start];
        int pinned = Publication(start, end, _tokens.Text[_tokens[start].Start.._tokens[end - 1].End], SymbolOf(printed));

        // "documents WHASS1/2006-WHA60/2007/REC/1 and WHA64/2011/REC/1"
        int second = _tokens.Is(pinned, Keyword.And) ? PublicationGrammar.ForeignSymbol(_tokens, pinned + 1) : 0;
        printed = second == 0 ? "" : _tokens.Text[_tokens[pinned + 1].Start.._tokens[second - 1].End];
        if (SymbolOf(printed) is null)
        {
            return pinned;
        }

        return Publication(pinned + 1, second, $"{owner}, document {printed}", SymbolOf(printed));

        static string? SymbolOf(string printed) =>
            !printed.Contains(' ', StringComparison.Ordinal) && printed.Contains('/', StringComparison.Ordinal) ? printed : null;
    }

    // Ibid. stands for the source before it up to the first element that is given anew.
    private int Ibid(int at, int first, int next, string? marker)
    {
        int end = PublicationGrammar.Volume(_tokens, next, out string volume);
        string? symbol = null, elements = null;
        if (volume.Length == 0 && _tokens.Is(next, ','))
        {
            int after = PublicationGrammar.Elements(_tokens, next, out int words, out symbol);
            elements = words > next && symbol is not null ? _tokens.Text[_tokens[next].Start.._tokens[words - 1].End] : null;
            end = symbol is not null ? after : next;
        }

        int pinned = end;
        PinpointsBehind.TryRead(_tokens, ref pinned, out Pinpoint? pinpoint);
        Add(new CitationMatch
        {
            Kind = MatchKind.Ibid,
            Span = default,
            FirstToken = first,
            EndToken = Math.Max(pinned, marker is null ? at + 1 : next),
            NoteMarker = marker,
            Symbol = symbol,
            Title = volume.Length > 0 ? volume : elements,
            Body = symbol is null ? null : Bodies.Issuing(symbol)?.Name,
            InstrumentKind = symbol is null ? InstrumentKind.Other : InstrumentKind.Report,
            Pinpoint = pinpoint,
        });
        return Math.Max(pinned, marker is null ? at + 1 : next);
    }
}
