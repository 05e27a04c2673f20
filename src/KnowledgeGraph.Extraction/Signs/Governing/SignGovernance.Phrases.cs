using KnowledgeGraph.Extraction.Relations;
using KnowledgeGraph.Model.Vocabulary;

namespace KnowledgeGraph.Extraction.Signs.Governing;

/// <content>What verbs and phrases do.</content>
internal sealed partial class SignGovernance
{
    private int AtPhrase(int at)
    {
        if (_quotations == 0 && SignVerb.Read(_signs, at, _isFinite) is { } verb)
        {
            return AtVerb(at, verb);
        }

        GoverningSense sense = _signs[at].Sense!;
        if (_clause.IsDeciding && sense.Decision is { } decision)
        {
            _clause.Decide(new Governor(_signs.Printed(at, at), decision));
            _cited.Part();
            return at + 1;
        }

        if (sense.Phrase is null && sense.Participial is not null && PrepositionBehindBody(at) is int preposition and > 0
            && Enters(sense.Participial, at, preposition))
        {
            return preposition + 1;
        }

        if ((sense.Phrase is not null && Enters(sense.Phrase, at, at)) || (_signs.Is(at, GoverningRoles.Contained) && TiesWhatIsTakenIntoAccount(at)))
        {
            return at + 1;
        }

        if (_signs.Is(at, GoverningRoles.Report))
        {
            _reports.AtReport(at, isGoverned: !_isHeadLast || IsRightBehindPhrase(at));
        }

        if (_signs.Is(at, GoverningRoles.TextNoun))
        {
            _reports.AtTextNoun();
        }

        if (_signs.Is(at, GoverningRoles.End))
        {
            _clause.End();
        }

        if (!_signs.Is(at, Objects))
        {
            _clause.EndObject();
        }

        return at + 1;
    }

    // "compte tenu du barème des quotes-parts pour 2021 qui figure dans sa résolution 73/271"
    private bool TiesWhatIsTakenIntoAccount(int at)
    {
        bool isTaken = _clause.Phrase is { Relation: RelationType.Cites, Reach: PhraseReach.NounPhrase };
        return isTaken && Enters(PhraseMeaning.SaidIn, at, at);
    }

    // "根据安理会主席声明(S/PRST/2022/2)": the phrase governs the statement; in 执行决议的报告 it governs what the report is on.
    private bool IsRightBehindPhrase(int at)
    {
        int before = at - 1;
        while (before >= _behindPhrase && _signs.Is(before, GoverningRoles.Passed | GoverningRoles.Body))
        {
            before--;
        }

        return before < _behindPhrase;
    }

    private int AtVerb(int at, SignVerb verb)
    {
        string printed = _part!.Opening.Length > 0 && _signs[verb.Sign].Start < _part.OpeningStart + _part.Opening.Length
            ? _part.Verb! : _signs.Printed(FirstAdverb(at), verb.End - 1);
        _clause.Open(new Governor(printed, verb.Relation), verb.ToClauseVerb(), _isFinite);
        if (_signs[verb.Sign].Sense!.Decision is { } decision)
        {
            _clause.Decide(new Governor(printed, decision));
        }

        _cited.Leave();
        _reports.Leave();
        return verb.End;
    }

    // "qu’a demandé le Conseil de sécurité dans": the sign of the preposition, 0 where there is none.
    private int PrepositionBehindBody(int at)
    {
        int next = at + 1;
        while (next <= at + MostWordsOfBody && (_signs.Is(next, GoverningRoles.Body) || _signs.Is(next, GoverningRoles.Passed))
            && !_signs.Is(next, GoverningRoles.TiePreposition))
        {
            next++;
        }

        return next > at + 1 && _signs.Is(next, GoverningRoles.TiePreposition) && _signs.Is(next - 1, GoverningRoles.Body) ? next : 0;
    }

    private int FirstAdverb(int verb)
    {
        while (_signs.Is(verb - 1, GoverningRoles.Adverb) && !_signs.Is(verb - 1, GoverningRoles.IntroducesClause))
        {
            verb--;
        }

        return verb;
    }

    private bool Enters(PhraseMeaning meaning, int at, int last)
    {
        int unknown = meaning.IsOverBodies ? MostUnknownOfTie : MostUnknownNear;
        if (_signs.Is(at - 1, GoverningRoles.Not) || (meaning.IsNear && !_reach.Reaches(last + 1, unknown, meaning.IsOverBodies, toReports: true)))
        {
            return false;
        }

        // "l’application et le suivi de": of phrases that are joined the first governs.
        bool isSecond = _clause.Phrase is not null && at == _behindPhrase + 1 && _signs.Is(at - 1, GoverningRoles.Join);
        if (!isSecond && !IsOfOpening(meaning, at) && !IsInForce(meaning))
        {
            _clause.Enter(meaning, _signs.Printed(at, last), _cited.IsRightBehind(at) ? _cited.Words : null, isOfText: false);
            _preposition = _signs[last].Sense!.Preposition;
            if (!_cited.IsTitled)
            {
                _cited.Part();
            }
        }

        _behindPhrase = last + 1;
        return true;
    }

    // "Agissant en vertu du Chapitre VII": the opening says it.
    private bool IsOfOpening(PhraseMeaning meaning, int at) =>
        meaning.IsNear && meaning.Relation == _clause.Verb.Relation && _clause.IsObject && at <= 2;

    // "l’application des mesures imposées par": the text is implemented.
    private bool IsInForce(PhraseMeaning meaning) =>
        _clause.Phrase is { } phrase && _cited.Near is null
        && meaning.Reach switch
        {
            PhraseReach.Mention => phrase.Reach != PhraseReach.Parties,
            PhraseReach.Tie => phrase.Relation == RelationType.Implements
                || (phrase.Reach == PhraseReach.NounPhrase && phrase.Relation == meaning.Relation),
            _ => false,
        };
}
