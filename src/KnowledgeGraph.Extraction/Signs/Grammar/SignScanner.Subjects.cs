using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Signs.Grammar;

/// <content>
/// What a text is about or called stands between its owner or its day and its number: 人权理事会关于童婚后果的2019年7月11日第41/8号决议,
/// 其2015年9月25日题为“变革我们的世界”的第70/1号决议.
/// </content>
internal sealed partial class SignScanner
{
    private const int FarthestOwner = 90;

    // The body or "its" that the words before a subject give the number to; null where nothing does.
    private KnownBody? FarOwner(int at)
    {
        if (!_signs.May(at - 1, SignRoles.Owned))
        {
            return null;
        }

        KnownBody? nearest = null;
        int clause = Clause(at);
        for (int sign = at - 2; sign > clause; sign--)
        {
            if (_signs.May(sign, SignRoles.CloseQuote))
            {
                sign = OpenQuote(sign);
                continue;
            }

            if (!_signs.May(sign, SignRoles.Body | SignRoles.ShortBody | SignRoles.Own))
            {
                continue;
            }

            KnownBody? body = _signs.May(sign, SignRoles.Own) ? _speaker : BodyAt(sign, out _);
            int next = sign + 1;
            SignDates.TryRead(_signs, ref next, out _);
            if (_signs.May(next, SignRoles.About | SignRoles.Entitled))
            {
                return body;
            }

            // 大会第二十四届特别会议通过的: a session of the body stands between.
            nearest ??= _signs.May(sign, SignRoles.Own) || !_signs.May(next, SignRoles.Number) ? null : body;
        }

        return nearest;
    }

    // The day and the title before a number that stands alone behind them.
    private (DateOnly? Day, string? Title) SubjectBefore(int at)
    {
        if (!_signs.May(at - 1, SignRoles.Owned))
        {
            return default;
        }

        string? title = null;
        int close = at - 2;
        if (_signs.May(close, SignRoles.CloseQuote) && OpenQuote(close) is int open and > 0 && _signs.May(open - 1, SignRoles.Entitled))
        {
            title = _signs.Text[_signs[open].End.._signs[close].Start];
        }

        bool isDay = _day.End > Clause(at) && _day.End < at && _signs.May(_day.End, SignRoles.About | SignRoles.Entitled | SignRoles.Owned)
            && IsSubject(_day.End, at);
        return (isDay ? _day.Day : null, title);
    }

    // Whether what stands between two signs is one phrase, which ends in what ties it to the number behind it.
    private bool IsSubject(int from, int to)
    {
        if (from == to || !_signs.May(to - 1, SignRoles.Owned) || to - from > FarthestOwner)
        {
            return from == to;
        }

        for (int at = to - 1; at >= from; at--)
        {
            if (_signs.May(at, SignRoles.CloseQuote))
            {
                at = OpenQuote(at);
            }
            else if (IsBetweenClauses(at) || _signs[at].Kind == SignKind.Symbol)
            {
                return false;
            }
        }

        return true;
    }

    // The sign before which the clause of a sign begins: behind a comma, behind a class that closed a list, behind a member of the list.
    private int Clause(int at)
    {
        int floor = Math.Max(_members is [.., var last] ? last.End - 1 : -1, Math.Max(_closed.End - 1, at - FarthestOwner));
        for (int sign = at - 1; sign > floor; sign--)
        {
            if (_signs.May(sign, SignRoles.CloseQuote))
            {
                sign = OpenQuote(sign);
            }
            else if (IsBetweenClauses(sign))
            {
                return sign;
            }
        }

        return floor;
    }

    private bool IsBetweenClauses(int at) =>
        _signs.IsEnd(at) || (_signs[at] is { Kind: SignKind.Other, Length: 1 } sign && _signs.Text[sign.Start] is ',' or '，' or ':' or '：');

    // The sign that opens a quotation; the one that closes it where none does.
    private int OpenQuote(int close)
    {
        int depth = 0;
        for (int at = close; at >= 0 && at > close - LongestTitle; at--)
        {
            depth += _signs.May(at, SignRoles.CloseQuote) ? 1 : _signs.May(at, SignRoles.OpenQuote) ? -1 : 0;
            if (depth == 0)
            {
                return at;
            }
        }

        return close;
    }
}
