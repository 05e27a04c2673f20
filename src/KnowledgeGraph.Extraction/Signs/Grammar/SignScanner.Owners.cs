using KnowledgeGraph.Extraction.Citations;
using KnowledgeGraph.Extraction.Citations.Numbers;
using KnowledgeGraph.Extraction.Signs;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Signs.Grammar;

/// <content>Whose a number is: the body named before its class, behind it, or the subject of the clause.</content>
internal sealed partial class SignScanner
{
    // " du Conseil de sécurité": behind a class or a number.
    private bool OwnerBehind(ref int at, out KnownBody? owner)
    {
        int next = at;
        while (_signs[next].Kind == SignKind.Mark || _signs.May(next, SignRoles.Set))
        {
            next++;
        }

        while (_signs.May(next, SignRoles.Owned) && !_signs.May(next, SignRoles.Body | SignRoles.ShortBody))
        {
            next++;
        }

        owner = BodyAt(next, out int end);
        if (owner is null)
        {
            return false;
        }

        _lastBody = new NamedBody(owner, next, end);
        _bodies.Mention(owner);
        at = end;
        return true;
    }

    // The owner by the words before the class, and the first sign that belongs to the citation.
    private (KnownBody? Owner, bool IsSaid, int First) OwnerBefore(int at, bool isOwn)
    {
        int before = at - 1;
        while (_signs.May(before, SignRoles.Set))
        {
            before--;
        }

        if (_lastBody.Body is { } named && _lastBody.End == before + 1)
        {
            return (named, true, _lastBody.Start);
        }

        bool isOwned = _signs.May(before, SignRoles.Own);
        return isOwn || isOwned ? (Subject(before) ?? _speaker, true, isOwned ? before : at) : (_speaker, false, at);
    }

    // "le Conseil des droits de l’homme, dans sa résolution 17/4": the subject of the clause, if nothing but its own verb stands between.
    private KnownBody? Subject(int own)
    {
        if (_lastBody.Body is not { Series.Count: > 0 } || _lastBody.Body == _speaker || own < _lastBody.End || own - _lastBody.End > FarthestSubject)
        {
            return null;
        }

        // "du Département de l’Assemblée générale, rappelle sa résolution": what belongs to a body is not the body.
        if (_signs.May(_lastBody.Start - 1, SignRoles.Owned))
        {
            return null;
        }

        for (int at = _lastBody.End; at < own; at++)
        {
            if (_signs.IsEnd(at) || (Words.ClassBehind && IsBetweenClauses(at)) || _signs.Is(at, ':') || _signs.Is(at, '.')
                || _signs.May(at, SignRoles.And | SignRoles.Class))
            {
                return null;
            }
        }

        return _lastBody.Body;
    }
}
