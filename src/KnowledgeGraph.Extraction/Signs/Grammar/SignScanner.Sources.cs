using KnowledgeGraph.Extraction.Citations;
using KnowledgeGraph.Extraction.Signs;
using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Signs.Grammar;

/// <content>Symbols, Official Records, the Treaty Series, Ibid.</content>
internal sealed partial class SignScanner
{
    private const int MostElements = 60;

    private int Symbol(int at, bool isHead)
    {
        DocumentSymbol.Read(_signs.Text.AsSpan(_signs[at].Start), out string symbol, out string? letter);
        int end = at + 1, next = end;
        int behind = _signs.May(end, SignRoles.BehindNumber) ? end + 1 : end;
        DateOnly? date = !isHead && SignDates.TryBehind(_signs, ref next, out DateOnly day) ? day : null;
        end = next > end ? next : behind;
        bool isPinned = SignPinpoints.TryBehind(_signs, ref end, Words.UnitBehind, out Pinpoint? pinpoint);
        end = isPinned || next > at + 1 ? end : at + 1;
        // "(A/CONF.192/15), chap. IV": the part stands behind the bracket.
        next = end + 1;
        if (!isPinned && _signs.IsClosed(end) && SignPinpoints.TryBehind(_signs, ref next, Words.UnitBehind, out pinpoint))
        {
            end = next;
        }

        if (string.Equals(symbol, _ownSymbol, StringComparison.OrdinalIgnoreCase))
        {
            return end;
        }

        date ??= !isHead && _signs.IsOpen(at - 1) ? SignDates.Before(_signs, at - 1) : null;
        if (pinpoint is not null)
        {
            ShareWithCorrected(at, symbol, pinpoint);
        }

        KnownBody? issuing = Bodies.Issuing(symbol);
        InstrumentKind kind = DocumentSymbol.KindOf(symbol);
        // A resolution of another organization, GC(64)/RES/9, is known by its body and number.
        bool isForeign = kind == InstrumentKind.Resolution && issuing is { Series.Count: 0, Parent: null };
        Add(new CitationMatch
        {
            Kind = MatchKind.Symbol,
            Span = default,
            FirstToken = at,
            EndToken = end,
            Symbol = isForeign ? null : symbol,
            Title = isForeign ? $"{issuing!.Name} resolution {symbol}" : null,
            Letter = letter,
            Body = issuing?.Name,
            InstrumentKind = kind,
            Pinpoint = pinpoint,
            Date = date,
        });
        return end;
    }

    // "Documents officiels de l’Assemblée générale, soixante-treizième session, Supplément no 12 (A/73/12)": one citation, of the symbol.
    private int Records(int at)
    {
        for (int next = at + 1; next < _signs.Count && next < at + MostElements && !_signs.IsEnd(next); next++)
        {
            if (_signs[next].Kind != SignKind.Symbol || !_signs.IsOpen(next - 1))
            {
                continue;
            }

            return Elements(at, at, next, MatchKind.Publication);
        }

        return 0;
    }

    // A source up to the symbol in its brackets, and the parts behind it; its title begins at a sign of its own. The sign behind them.
    private int Elements(int at, int titleAt, int symbolAt, MatchKind kind)
    {
        DocumentSymbol.Read(_signs.Text.AsSpan(_signs[symbolAt].Start), out string symbol, out _);
        int end = _signs.IsClosed(symbolAt + 1) ? symbolAt + 2 : symbolAt + 1;
        SignPinpoints.TryBehind(_signs, ref end, Words.UnitBehind, out Pinpoint? pinpoint);
        Add(new CitationMatch
        {
            Kind = kind,
            Span = default,
            FirstToken = at,
            EndToken = end,
            Symbol = symbol,
            Title = _signs.Text[_signs[titleAt].Start.._signs[symbolAt - 2].End],
            Body = Bodies.Issuing(symbol)?.Name,
            InstrumentKind = DocumentSymbol.KindOf(symbol),
            Pinpoint = pinpoint,
        });
        return end;
    }

    // "Nations Unies, Recueil des Traités, vol. 1577, no 27531"
    private int TreatySeries(int at)
    {
        string owner = _signs.May(at, SignRoles.LeagueOfNations) ? "League of Nations" : "United Nations";
        int series = _signs.May(at, SignRoles.TreatySeries) ? at
            : _signs.IsComma(at + 1) || _signs.May(at + 1, SignRoles.OpenQuote) ? at + 2 : at + 1;
        int end = _signs.May(series, SignRoles.TreatySeries) ? Volume(series + 1, out string volume) : Fail(out volume);
        if (volume.Length == 0)
        {
            return 0;
        }

        Add(new CitationMatch
        {
            Kind = MatchKind.Publication,
            Span = default,
            FirstToken = at,
            EndToken = end,
            Title = $"{owner}, Treaty Series{volume}",
            InstrumentKind = InstrumentKind.Treaty,
        });
        return end;

        static int Fail(out string volume)
        {
            volume = "";
            return 0;
        }
    }

    // ", vol. 1577, no 27531", 第1577卷，第27531号: as English titles have it.
    private int Volume(int at, out string volume)
    {
        volume = "";
        int next = at;
        while (_signs.IsComma(next) || _signs.May(next, SignRoles.CloseQuote))
        {
            next++;
        }

        int number = Skip(next);
        bool isBehind = _signs.IsNumber(number) && _signs.May(Numbers(number, out _), SignRoles.Volume);
        if (!isBehind)
        {
            if (!_signs.May(next, SignRoles.Volume))
            {
                return at;
            }

            number = Skip(next + 1);
        }

        int end = Numbers(number, out string volumes);
        if (volumes.Length == 0)
        {
            return at;
        }

        volume = $", vol. {volumes}";
        end += isBehind ? 1 : 0;
        next = _signs.IsComma(end) ? end + 1 : end;
        int first = Skip(next);
        if (first > next && Numbers(first, out string numbers) is int behind && numbers.Length > 0)
        {
            volume += $", {(numbers.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0 ? "No." : "Nos.")} {numbers}";
            end = _signs.May(behind, SignRoles.BehindNumber) ? behind + 1 : behind;
        }

        return end;
    }

    private int Skip(int at)
    {
        while (_signs.May(at, SignRoles.Number) || _signs.Is(at, '.'))
        {
            at++;
        }

        return at;
    }

    // 1577; 1577 and 1578; 27531–27533
    private int Numbers(int at, out string numbers)
    {
        numbers = "";
        int end = at;
        while (_signs.IsNumber(end))
        {
            numbers += _signs.Of(end).ToString();
            bool isJoined = _signs.IsDash(end + 1) || _signs.IsComma(end + 1) || _signs.May(end + 1, SignRoles.And | SignRoles.To);
            end++;
            if (!isJoined || !_signs.IsNumber(end + 1))
            {
                break;
            }

            numbers += _signs.IsDash(end) ? "–" : _signs.IsComma(end) ? ", " : _signs.May(end, SignRoles.To) ? " to " : " and ";
            end++;
        }

        return end;
    }

    // "Ibid." stands for the source before it up to the first element that is given anew.
    private int Ibid(int at)
    {
        int end = _signs.Is(at + 1, '.') ? at + 2 : at + 1;
        for (int next = end; next < _signs.Count && next < at + MostElements && !_signs.IsEnd(next); next++)
        {
            if (_signs[next].Kind == SignKind.Symbol && _signs.IsOpen(next - 1) && next > end + 1)
            {
                // The owner of the records stays: what is given anew begins behind "Ibid.".
                return Elements(at, end, next, MatchKind.Ibid);
            }
        }

        int pinned = Volume(end, out string volume);
        SignPinpoints.TryBehind(_signs, ref pinned, Words.UnitBehind, out Pinpoint? pinpoint);
        Add(new CitationMatch
        {
            Kind = MatchKind.Ibid,
            Span = default,
            FirstToken = at,
            EndToken = pinned,
            Title = volume.Length > 0 ? volume : null,
            InstrumentKind = InstrumentKind.Other,
            Pinpoint = pinpoint,
        });
        return pinned;
    }
}
