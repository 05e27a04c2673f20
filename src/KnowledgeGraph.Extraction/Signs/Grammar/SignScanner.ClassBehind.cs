using KnowledgeGraph.Extraction.Citations;
using KnowledgeGraph.Extraction.Citations.Numbers;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Signs.Grammar;

/// <content>Lists whose class stands behind them and whose days stand before their numbers: 其2010年12月8日第65/49号和2018年12月5日第73/58号决议.</content>
internal sealed partial class SignScanner
{
    // Whose the numbers of the list were that its class closed last, and the sign behind it.
    private (KnownBody? Owner, bool IsSaid, int End) _closed;

    // The day read last, which a title or a subject may part from its number, and the sign behind it.
    private (DateOnly Day, int Start, int End) _day;

    // A number, perhaps with its day before it; the sign behind it.
    private int BeforeClass(int at)
    {
        int next = at;
        bool hasDate = SignDates.TryRead(_signs, ref next, out DateOnly date);
        if (hasDate)
        {
            _day = (date, at, next);
        }

        while (_signs.May(next, SignRoles.Number))
        {
            next++;
        }

        ResolutionNumber number = SignNumbers.Read(_signs, next);
        string? report = InReport(at);
        if (number.Shape == NumberShape.None && next > at)
        {
            number = OfHealthAssembly(next, OwnerBefore(at, isOwn: false).Owner, report);
            number = number.Shape == NumberShape.None ? Yearless(next, OwnerBefore(at, isOwn: false).Owner) : number;
        }
        else if (number.Shape == NumberShape.None && _members is [.., { IsYearless: true }])
        {
            number = Yearless(next, _members[^1].Owner);
        }

        if (number.Shape == NumberShape.None)
        {
            return hasDate ? _day.End : 0;
        }

        bool isJoined = _members is [.., var last] && IsJoint(last.End, at);
        if (!isJoined)
        {
            Close();
        }

        (KnownBody? owner, bool isSaid, int first) = OwnerBefore(at, isOwn: false);
        if (!hasDate && first < at && _day.End == first && first > 0)
        {
            // 2010年10月29日大会第65/7号: the day stands before the owner.
            (hasDate, date, first) = (true, _day.Day, _day.Start);
        }

        (DateOnly? Day, string? Title) far = isSaid || hasDate ? default : SubjectBefore(at);
        if (!isSaid)
        {
            (owner, isSaid) = FarOwner(at) is { } named ? (named, true) : isJoined ? (_members[^1].Owner, _members[^1].IsSaid)
                : FollowsClosed(at) ? (_closed.Owner, _closed.IsSaid)
                : report is not null && Bodies.Reporting(report) is { } reporting ? (reporting, true) : (owner, false);
        }

        int end = number.End;
        while (_signs[end].Kind == SignKind.Mark)
        {
            end++;
        }

        end = _signs.May(end, SignRoles.BehindNumber) ? end + 1 : number.End;
        _members.Add(new NumberMember
        {
            Number = number,
            First = isJoined && first == at ? at : first,
            End = end,
            Owner = owner,
            IsSaid = isSaid,
            Date = hasDate ? date : far.Day ?? SharedDay(number, isJoined),
            Title = far.Title ?? (hasDate ? SubjectBefore(at).Title : null),
            ContinuesList = isJoined,
            EndsRange = isJoined && EndsRange(number, at),
            IsYearless = IsYearless(number),
        });
        return end;
    }

    // 2014年12月29日第69/252和69/253号: one day for both.
    private DateOnly? SharedDay(ResolutionNumber number, bool isJoined) =>
        isJoined && _members[^1] is { Date: { } day } last && !_signs.May(last.End - 1, SignRoles.BehindNumber)
            && ResolutionNumber.MayShareDay(last.Number, number) ? day : null;

    // Nothing but what joins members, and perhaps an owner or what the next is about, stands between two of them.
    private bool IsJoint(int from, int to)
    {
        bool isJoined = false;
        for (int at = from; at < to; at++)
        {
            bool isJoint = _signs.IsComma(at) || _signs.IsDash(at) || _signs.May(at, SignRoles.And | SignRoles.To);
            isJoined |= isJoint;
            int next = at;
            if (isJoint || _signs[at].Kind == SignKind.Mark || _signs.May(at, SignRoles.Body | SignRoles.ShortBody | SignRoles.Own | SignRoles.Set))
            {
                continue;
            }

            if (isJoined && SignDates.TryRead(_signs, ref next, out _))
            {
                at = next - 1;
                continue;
            }

            return isJoined && _signs.May(at, SignRoles.About | SignRoles.Entitled) && IsSubject(at, to);
        }

        return isJoined;
    }

    // The class closes the list; parts of the last member stand behind it.
    private bool IsClosedBy(int at)
    {
        int end = _members[^1].End;
        while (end < at && (_signs[end].Kind == SignKind.Mark || _signs.May(end, SignRoles.Set | SignRoles.And)))
        {
            end++;
        }

        return end == at || (_signs.May(end, SignRoles.About) && IsSubject(end, at));
    }

    private int CloseBehind(int at, bool isDecision)
    {
        _list = new NumberList(false, null, false, isDecision, _members[0].First);
        NumberMember last = _members[^1];
        int next = at + 1;
        if (_signs.May(at - 1, SignRoles.Set))
        {
            // 第74/120号和以往各项决议: the class is that of others too.
            _closed = (last.Owner, last.IsSaid, at - 1);
            CloseList();
            return Phrase(MatchKind.OpenSet, StartOfSet(at), next, isDecision ? InstrumentKind.Decision : InstrumentKind.Resolution);
        }

        last.End = _signs.May(at - 1, SignRoles.Owned) ? last.End : next;
        if (SignPinpoints.TryBehind(_signs, ref next, Words.UnitBehind, out Pinpoint? pinpoint))
        {
            (last.Pinpoint, last.End) = (pinpoint, next);
        }

        if (_members.Count == 1 && InReport(last.First) is not null)
        {
            PinToReport(last, isDecision);
        }

        _closed = (last.Owner, last.IsSaid, next);
        CloseList();
        return next;
    }

    // 回顾其1998年3月31日第52/212 B号决议和2002年12月20日第57/573号决定: the owner of one list is that of the next, if only that joins them.
    private bool FollowsClosed(int at)
    {
        bool isJoined = false;
        for (int sign = _closed.End; sign < at; sign++)
        {
            bool isJoint = _signs.IsComma(sign) || _signs.May(sign, SignRoles.And);
            if (!isJoint && _signs[sign].Kind != SignKind.Mark)
            {
                return false;
            }

            isJoined |= isJoint;
        }

        return isJoined && _closed.End > 0;
    }

    // Without a class behind it, what looks like a number of a session is a year or a share: 2020/21年, 50/50. Others are told by their shape.
    private bool IsCited(NumberMember member) => !member.IsYearless &&
        member.Number.Shape is NumberShape.NumberYear or NumberShape.Roman or NumberShape.SpecialSession or NumberShape.EmergencySession
        && (_signs.May(member.End - 1, SignRoles.BehindNumber) || member.Number.Shape == NumberShape.NumberYear);
}
