using KnowledgeGraph.Extraction.Citations;
using KnowledgeGraph.Extraction.Citations.Numbers;
using KnowledgeGraph.Extraction.Signs;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Signs.Grammar;

/// <content>Numbers, alone and in lists, with the owners and days that the members of a list share.</content>
internal sealed partial class SignScanner
{
    private const int MostBehind = 6;
    private const int LongestTitle = 1000;

    // What stands, in any order, behind a number or the word that closes a list: its list is given out once no more can follow.
    private List<NumberMember> _members = [];
    private NumberList _list;

    // "résolution", "قرارها", 决议
    private int Class(int at)
    {
        ClassWords words = _signs[at].Sense!.Class!;
        bool isDecision = words.Kind == InstrumentKind.Decision;
        if (Words.ClassBehind && _members.Count > 0 && IsClosedBy(at))
        {
            return CloseBehind(at, isDecision);
        }

        Close();
        (KnownBody? owner, bool isSaid, int first) = OwnerBefore(at, words.Own);
        int next = at + 1;
        KnownBody? behind = null;
        if (!Words.ClassBehind && OwnerBehind(ref next, out behind))
        {
            (owner, isSaid) = (behind, true);
        }

        int number = NumberAt(next);
        ResolutionNumber read = SignNumbers.Read(_signs, number);
        if (read.Shape == NumberShape.None && behind is not null && _signs.May(next, SignRoles.And) && BodyAt(next + 1, out int second) is { } other)
        {
            // "قراري الجمعية العامة ومجلس الأمن 70/262 و 2282 (2016)": each number says whose it is.
            number = NumberAt(second);
            read = SignNumbers.Read(_signs, number);
            if (read.Shape != NumberShape.None)
            {
                (owner, isSaid) = (null, false);
                _bodies.Mention(other);
            }
        }

        // 决定1/CP.21 alone has its class before it where classes close lists.
        read = Words.ClassBehind && read.Shape != NumberShape.Parties ? default : read;
        string? report = InReport(first);
        if (read.Shape == NumberShape.None && !Words.ClassBehind)
        {
            read = OfHealthAssembly(number, owner, report);
            read = read.Shape == NumberShape.None ? Yearless(number, owner) : read;
        }

        if (read.Shape != NumberShape.None)
        {
            if (!isSaid && report is not null && Bodies.Reporting(report) is { } reporting)
            {
                (owner, isSaid) = (reporting, true);
            }

            // "la Commission et le Conseil des droits de l’homme, dont sa résolution 74/166": a subject that cannot have adopted it is not meant.
            bool isOwn = behind is null && (words.Own || _signs.May(first, SignRoles.Own));
            owner = isOwn && owner is not null && read.Shape == NumberShape.Session && !_bodies.CanHaveAdopted(owner, read, date: null)
                ? _speaker : owner;
            _list = new NumberList(true, owner, isSaid, isDecision, first);
            int end = Member(number, first, read, continues: false);
            if (report is not null)
            {
                PinToReport(_members[^1], isDecision);
            }

            if (Words.ClassBehind)
            {
                CloseList();
            }

            return _signs.May(first, SignRoles.Own) ? SubjectBehind(end) : end;
        }

        return WithoutNumber(at, first, next, words, owner, isSaid);
    }

    private int NumberAt(int at)
    {
        while (_signs.May(at, SignRoles.Number) || _signs.Is(at, '.'))
        {
            at++;
        }

        return at;
    }

    // A number that no word of its own introduces: a member of a list, or one whose class stands behind it.
    private int BareNumber(int at)
    {
        if (Words.ClassBehind)
        {
            return BeforeClass(at);
        }

        if (!_list.IsOpen)
        {
            return 0;
        }

        ResolutionNumber number = SignNumbers.Read(_signs, at);
        if (number.Shape == NumberShape.None && _list.Owner == ResolutionSymbols.HealthAssembly)
        {
            number = SignNumbers.OfHealthAssembly(_signs, at);
        }
        else if (number.Shape == NumberShape.None && _members is [.., { IsYearless: true }])
        {
            number = Yearless(at, _list.Owner);
        }

        int before = at - 1;
        while (_signs.May(before, SignRoles.Number) || _signs[before].Kind == SignKind.Mark || _signs.Is(before, '.'))
        {
            before--;
        }

        bool isMember = _signs.IsComma(before) || _signs.IsDash(before) || _signs.IsOpen(before)
            || _signs.May(before, SignRoles.And | SignRoles.To | SignRoles.Owned | SignRoles.Narrowing | SignRoles.Set);
        // "2395 (2017) 2396 (2017)", "2017/9 от 7 июня 2017 года 2018/7": the comma is missing.
        isMember |= _members is [.., var last] && last.End == at && last.Number.Shape == number.Shape
            && (number.Shape == NumberShape.NumberYear || last.Date is not null);
        return number.Shape == NumberShape.None || !isMember ? 0 : Member(at, at, number, continues: true);
    }

    // Reads what stands behind a number, and remembers it as a member of the list.
    private int Member(int at, int first, ResolutionNumber number, bool continues)
    {
        var member = new NumberMember
        {
            Number = number,
            First = first,
            End = number.End,
            Owner = _list.Owner,
            IsSaid = _list.IsSaid,
            ContinuesList = continues,
            EndsRange = continues && EndsRange(number, at),
            Part = TakePart(first),
            IsYearless = IsYearless(number),
        };
        int next = number.End;
        next += _signs.May(next, SignRoles.BehindNumber) ? 1 : 0;
        member.End = next;
        bool hasOwner = false;
        for (int i = 0; i < MostBehind && TryBehind(member, ref next, ref hasOwner); i++)
        {
        }

        if (hasOwner && !_list.IsSaid)
        {
            // "les résolutions 242 (1967) et 338 (1973) du Conseil de sécurité": the owner of all stands behind the last.
            foreach (NumberMember earlier in _members)
            {
                (earlier.Owner, earlier.IsSaid) = (member.Owner, true);
            }
        }

        _members.Add(member);
        if (DayOfEach(member, ref next))
        {
            return next;
        }

        if (member.Date is { } date)
        {
            ShareDate(number, date);
        }

        return Math.Max(next, member.End);
    }

    // A part is of the number that it stands before, whatever is read until its list is over.
    private (Pinpoint Pinpoint, int Start, int End)? TakePart(int first)
    {
        (Pinpoint Pinpoint, int Start, int End)? part = _pinpoint is { } before && IsJoined(before.End, first) ? before : null;
        _pinpoint = part is null ? _pinpoint : null;
        return part;
    }

    private bool TryBehind(NumberMember member, ref int next, ref bool hasOwner)
    {
        int at = next;
        if (member.Date is null && SignDates.TryBehind(_signs, ref at, out DateOnly date))
        {
            (member.Date, member.DayAt, member.End, next) = (date, next, at, at);
            return true;
        }

        if (!hasOwner && !Words.ClassBehind && OwnerBehind(ref at, out KnownBody? owner))
        {
            (hasOwner, member.Owner, member.IsSaid, member.End, next) = (true, owner, true, at, at);
            return true;
        }

        if (member.Title is null && Title(ref at, out int words) is { } title)
        {
            Quoted(words, at - 1);
            (member.Title, next) = (title, at);
            return true;
        }

        if (member.Pinpoint is null && SignPinpoints.TryBehind(_signs, ref at, Words.UnitBehind, out Pinpoint? pinpoint))
        {
            (member.Pinpoint, member.End, next) = (pinpoint, at, at);
            return true;
        }

        return false;
    }

    // "74/21 et 74/23 du 12 décembre 2019": one day for both, if it is one session.
    private void ShareDate(ResolutionNumber number, DateOnly date)
    {
        for (int i = _members.Count - 2; i >= 0 && _members[i].Date is null && MayShareDay(_members[i].Number, number); i--)
        {
            _members[i].Date = date;
        }
    }

    // "2019/19 et 2019/20 du Conseil économique et social, en date du 23 juillet 2019": the owner stands between all and their day.
    private bool MayShareDay(ResolutionNumber earlier, ResolutionNumber later) =>
        ResolutionNumber.MayShareDay(earlier, later)
        // Two bodies adopted one text: "Генеральной Ассамблеи и Совета Безопасности 70/262 и 2282 (2016) от 27 апреля 2016 года".
        || (_list is { Owner: null, IsSaid: false } && earlier.Shape == NumberShape.Session && later.Shape == NumberShape.NumberYear)
        || (earlier.Shape == NumberShape.Year && later.Shape == NumberShape.Year && earlier.First == later.First && _members[^1].DayAt > later.End);

    private bool EndsRange(ResolutionNumber number, int at) =>
        (_signs.May(at - 1, SignRoles.To) || _signs.IsDash(at - 1)) && _members is [.., var last] && last.End == at - 1
        && last.Number.Shape == number.Shape && last.Number.First == number.First && number.Second > last.Number.Second + 1;

    // ", intitulée « … »", "70/1 «…» от 25 сентября 2015 года"
    private string? Title(ref int at, out int words)
    {
        words = at;
        int next = at + (_signs.IsComma(at) ? 1 : 0);
        next = _signs.May(next, SignRoles.Entitled) ? next + 1 : at;
        if (!_signs.May(next, SignRoles.OpenQuote))
        {
            return null;
        }

        int open = next, close = open + 1;
        while (close < _signs.Count && !_signs.May(close, SignRoles.CloseQuote) && _signs[close].End - _signs[open].End < LongestTitle)
        {
            close++;
        }

        if (!_signs.May(close, SignRoles.CloseQuote))
        {
            return null;
        }

        (at, words) = (close + 1, open + 1);
        return _signs.Text[_signs[open].End.._signs[close].Start].Trim();
    }
}
