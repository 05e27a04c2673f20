using KnowledgeGraph.Extraction.Citations;
using KnowledgeGraph.Extraction.Citations.Numbers;
using KnowledgeGraph.Extraction.Signs;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Signs.Grammar;

/// <content>Sets that nobody lists, the text itself, and one said before.</content>
internal sealed partial class SignScanner
{
    // A set, the text itself, or one said before.
    private int WithoutNumber(int at, int first, int next, ClassWords words, KnownBody? owner, bool isSaid)
    {
        int before = at - 1;
        while (_signs.May(before, SignRoles.Owned) && !_signs.May(before, SignRoles.Present | SignRoles.Said))
        {
            before--;
        }

        bool isOfBoth = _signs[at].Sense!.IsOfBothNumbers, isPlural = words.Plural || isOfBoth, isSet = isPlural || _lexicon.IsUnspaced;
        if (_signs.May(before, SignRoles.Present) && (!words.Plural || isOfBoth))
        {
            return Phrase(MatchKind.Self, before, at + 1, words.Kind);
        }

        if (_signs.May(before, SignRoles.Said) && (!words.Plural || isOfBoth))
        {
            return Phrase(MatchKind.Anaphor, before, at + 1, words.Kind);
        }

        // "القرار المذكور"
        if (_signs.May(at + 1, SignRoles.SaidBehind) && !words.Plural)
        {
            return Phrase(MatchKind.Anaphor, at, at + 2, words.Kind);
        }

        // "بياناته الرئاسية المؤرخة 3 آب/أغسطس 2011 (S/PRST/2011/16)" are those that are listed.
        if (isSet && IsSet(at, first, next) && !_signs.May(next, SignRoles.Dated))
        {
            Phrase(MatchKind.OpenSet, StartOfSet(first), Words.ClassBehind ? at + 1 : EndOfSet(next), words.Kind);
        }

        _list = isPlural ? new NumberList(true, owner, isSaid, words.Kind == InstrumentKind.Decision, first) : _list with { IsOpen = false };
        return at + 1;
    }

    // 决定 is a verb too: only what stands before it makes it a set.
    private bool IsSet(int at, int first, int next) => Words.ClassBehind ? _signs.May(at - 1, SignRoles.Set) && _closed.End < at - 1
        : _signs.May(at - 1, SignRoles.Set) || _signs.May(first - 1, SignRoles.Set) || _signs.May(at + 1, SignRoles.Set)
        || _signs.May(next, SignRoles.Set) || _signs.May(first, SignRoles.Own) || _signs[at].Sense!.Class!.Own;

    private int StartOfSet(int first)
    {
        while (_signs.May(first - 1, SignRoles.Set | SignRoles.Own))
        {
            first--;
        }

        return first;
    }

    private int EndOfSet(int next)
    {
        while (_signs.May(next, SignRoles.Set))
        {
            next++;
        }

        // "резолюции и решения"
        return _signs.May(next, SignRoles.And) && _signs.May(next + 1, SignRoles.Class)
            && SignNumbers.Read(_signs, NumberAt(next + 2)).Shape == NumberShape.None ? next + 2 : next;
    }

    private int Phrase(MatchKind kind, int first, int end, InstrumentKind instrument)
    {
        Pinpoint? pinpoint = null;
        if (Words.ClassBehind && kind != MatchKind.OpenSet)
        {
            SignPinpoints.TryBehind(_signs, ref end, Words.UnitBehind, out pinpoint);
        }

        Add(new CitationMatch
        {
            Kind = kind,
            Span = default,
            FirstToken = first,
            EndToken = end,
            InstrumentKind = instrument,
            Pinpoint = pinpoint,
        });
        return end;
    }
}
