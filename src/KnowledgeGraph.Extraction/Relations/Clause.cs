using KnowledgeGraph.Model.Vocabulary;

namespace KnowledgeGraph.Extraction.Relations;

/// <summary>
/// The words in force while a sentence is read: the verb of its clause, a decision upon another text, and a phrase that governs the
/// nouns behind it, until another verb or phrase takes over or the sentence goes on with something else.
/// </summary>
internal sealed class Clause
{
    private readonly Stack<(Governor? Phrase, bool IsObject)> _asides = new();
    private Governor? _decision;
    private Governor? _main;
    private bool _isEmphatic;
    private bool _wasDeciding;

    /// <summary>The verb.</summary>
    public Governor Verb { get; private set; } = Governor.None;

    /// <summary>The phrase in force.</summary>
    public Governor? Phrase { get; private set; }

    /// <summary>Whether the verb's infinitives may be decisions upon other texts.</summary>
    public bool IsDeciding { get; private set; }

    /// <summary>Whether what comes now may be the verb's own object: nothing but "the findings of" and the like has come since.</summary>
    public bool IsObject { get; private set; }

    /// <summary>Whether the verb blames.</summary>
    public bool IsBlaming => Verb.Relation == RelationType.ExpressesConcernAt;

    /// <summary>Whether the verb adopts or endorses its object, and what comes now is not that: what such a clause only mentions is neither.
    /// What a report proposes is endorsed with the report.</summary>
    public bool IsMention => Verb.Relation is RelationType.Adopts or RelationType.Endorses && !IsObject && Phrase is null && _decision is null;

    /// <summary>The words that govern a text that is cited now.</summary>
    public Governor Current => Phrase switch
    {
        { Reach: PhraseReach.Breach } when IsBlaming => Broken,
        { Reach: PhraseReach.Provenance } phrase when IsBlaming || Verb.Relation == RelationType.RequestsActionUnder => phrase,
        null => _decision ?? OfVerb(IsObject),
        { Reach: PhraseReach.Breach or PhraseReach.Provenance or PhraseReach.Parties } => OfVerb(isObject: false),
        { } phrase => phrase,
    };

    /// <summary>The verb, where it blames a breach of a text.</summary>
    public Governor Broken => Verb with { Relation = RelationType.DeploresBreachOf };

    /// <summary>Begins a provision.</summary>
    public void Begin(Governor verb, bool isEmphatic, bool isDeciding, Governor? decision)
    {
        _asides.Clear();
        (Verb, _isEmphatic, IsDeciding, _main) = (verb, isEmphatic, isDeciding, null);
        Leave();
        (_decision, IsObject) = (decision, true);
    }

    /// <summary>A verb takes over. Behind a participle, what is to be done is still asked by the finite verb before it.</summary>
    public void Open(Governor verb, ClauseVerb read, bool isFinite)
    {
        _main = read.Meaning.IsFinite || !isFinite ? null : _main ?? Verb;
        _wasDeciding = _main is null ? read.Meaning.IsDeciding : _wasDeciding || IsDeciding;
        (Verb, _isEmphatic, IsDeciding) = (verb, read.IsEmphasis, read.Meaning.IsDeciding);
        Leave();
        IsObject = true;
    }

    /// <summary>Goes back to the finite verb before a participle: ", bearing in mind …, to intensify".</summary>
    public void Resume()
    {
        if (_main is not null)
        {
            (Verb, IsDeciding, _isEmphatic, _main) = (_main, _wasDeciding, false, null);
        }
    }

    /// <summary>A decision upon another text: "to extend".</summary>
    public void Decide(Governor decision) => (_decision, Phrase) = (decision with { Undecided = Verb }, null);

    /// <summary>A phrase takes over.</summary>
    /// <param name="meaning">It.</param>
    /// <param name="words">It, as printed.</param>
    /// <param name="owner">What governs the text that it stands right behind; null where it stands behind none.</param>
    /// <param name="isOfText">Whether it says how a text came about, not what is decided upon.</param>
    public void Enter(PhraseMeaning meaning, string words, Governor? owner, bool isOfText)
    {
        RelationType relation = _decision is not null && !isOfText && IsOfDecision(meaning) ? _decision.Relation : meaning.Relation;
        bool isTie = meaning.Reach is PhraseReach.Tie or PhraseReach.Mention;
        var phrase = new Governor(words, meaning.Relation, isTie ? PhraseReach.Tie : meaning.Reach, isTie ? owner : null);
        Phrase = relation == meaning.Relation ? phrase : phrase with { Relation = relation, Undecided = phrase };
    }

    /// <summary>The phrase in force ends.</summary>
    public void End() => Phrase = null;

    /// <summary>What comes now is not the verb's object.</summary>
    public void EndObject() => IsObject = false;

    /// <summary>A decision ends: something else is to be.</summary>
    public void EndDecision() => _decision = null;

    /// <summary>No verb is in force: a declaration's next sentence need not go on with the one before.</summary>
    public void Fall() => (Verb, _isEmphatic, IsDeciding, _main) = (Governor.None, false, false, null);

    /// <summary>The sentence ends, or a part of it that a semicolon parts.</summary>
    public void Leave() => (Phrase, _decision, IsObject) = (null, null, false);

    /// <summary>An aside in brackets or quotation marks: what was in force before it is in force behind it.</summary>
    public void BeginAside() => _asides.Push((Phrase, IsObject));

    /// <summary>The aside ends.</summary>
    public void EndAside()
    {
        if (_asides.TryPop(out (Governor? Phrase, bool IsObject) before))
        {
            (Phrase, IsObject) = before;
        }
    }

    // An instrument that a clause of concern only mentions is not deplored; one that a clause of emphasis is about is taken note of.
    private Governor OfVerb(bool isObject) =>
        IsBlaming && !isObject ? Governor.None
        : _isEmphatic && isObject ? Verb with { Relation = RelationType.TakesNoteOf }
        : Verb;

    // "the measures imposed by", "its mandate in accordance with": what made the thing decided upon. "acting under" is of the decision.
    private static bool IsOfDecision(PhraseMeaning meaning) =>
        meaning.Relation == RelationType.BasedOn && (meaning.Reach == PhraseReach.Tie || meaning.IsGround);
}
