using KnowledgeGraph.Extraction.Citations.Numbers;
using KnowledgeGraph.Extraction.Signs;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Signs.Grammar;

/// <content>Lists whose class stands behind them and whose days stand before their numbers: 其2010年12月8日第65/49号和2018年12月5日第73/58号决议.</content>
internal sealed partial class SignScanner
{
    // A number, perhaps with its day before it; the sign behind it.
    private int BeforeClass(int at)
    {
        int next = at;
        bool hasDate = SignDates.TryRead(_signs, ref next, out DateOnly date);
        while (_signs.May(next, SignRoles.Number))
        {
            next++;
        }

        ResolutionNumber number = SignNumbers.Read(_signs, next);
        if (number.Shape == NumberShape.None)
        {
            return 0;
        }

        bool isJoined = _members is [.., var last] && IsJoint(last.End, at);
        if (!isJoined)
        {
            Close();
        }

        (KnownBody? owner, bool isSaid, int first) = OwnerBefore(at, isOwn: false);
        bool isClosed = _signs.May(number.End, SignRoles.BehindNumber);
        _members.Add(new NumberMember
        {
            Number = number,
            First = isJoined && !isSaid ? at : first,
            End = number.End + (isClosed ? 1 : 0),
            Owner = isJoined && !isSaid ? _members[^1].Owner : owner,
            IsSaid = isSaid || (isJoined && _members[^1].IsSaid),
            Date = hasDate ? date : null,
            ContinuesList = isJoined,
            EndsRange = isJoined && EndsRange(number, at),
        });
        return number.End + (isClosed ? 1 : 0);
    }

    // Nothing but what joins members, and perhaps an owner, stands between two of them.
    private bool IsJoint(int from, int to)
    {
        bool isJoined = false;
        for (int at = from; at < to; at++)
        {
            bool isJoint = _signs.IsComma(at) || _signs.IsDash(at) || _signs.May(at, SignRoles.And | SignRoles.To);
            if (!isJoint && !_signs.May(at, SignRoles.Body | SignRoles.ShortBody | SignRoles.Own | SignRoles.Set) && _signs[at].Kind != SignKind.Mark)
            {
                return false;
            }

            isJoined |= isJoint;
        }

        return isJoined;
    }

    private bool IsClosedBy(int at)
    {
        int end = _members[^1].End;
        while (end < at && (_signs[end].Kind == SignKind.Mark || _signs.May(end, SignRoles.Set)))
        {
            end++;
        }

        return end == at;
    }

    // The class closes the list; parts of the last member and its title stand behind it.
    private int CloseBehind(int at, bool isDecision)
    {
        _list = new NumberList(false, null, false, isDecision, _members[0].First);
        NumberMember last = _members[^1];
        last.End = at + 1;
        int next = at + 1;
        bool hasOwner = true;
        for (int i = 0; i < MostBehind && TryBehind(last, ref next, ref hasOwner); i++)
        {
        }

        Close();
        return Math.Max(next, at + 1);
    }
}
