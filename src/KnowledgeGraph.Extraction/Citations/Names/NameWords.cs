using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Citations.Names;

/// <summary>The words of the vocabulary that tell names of texts from names of bodies, programmes and meetings.</summary>
internal static class NameWords
{
    private static readonly NameVocabulary Words = NameVocabulary.English;

    /// <summary>Words behind or before a name that make it the name of a body: "Treaty Organization", "Conference of the Parties to".</summary>
    public static WordSet BodyNouns { get; } = new(Words.BodyNouns);

    /// <summary>What a heading calls the place that a text stands in: no part of its name.</summary>
    public static WordSet Attachments { get; } = new(Words.Attachments);

    /// <summary>Words that stand for bodies where they are joined to a name, whatever its case: "the secretariat of the Convention".</summary>
    public static KeywordSet Bodies { get; } = new(Words.Bodies);

    /// <summary>Words that a body and the name in its own name are joined by.</summary>
    public static KeywordSet BodyJoints { get; } = new(Words.BodyJoints);

    /// <summary>Words of the phrases that join them: "with regard to".</summary>
    public static WordSet BodyPhrases { get; } = new(Words.BodyPhrases);

    /// <summary>Words of the phrases that a name goes on with before a capital: "with respect to", "in connection with".</summary>
    public static WordSet ComplementPhrases { get; } = new(Words.ComplementPhrases);

    /// <summary>Nouns that name programmes, policies and projects as often as texts.</summary>
    public static KeywordSet GenericNouns { get; } = new(Words.GenericNouns);

    /// <summary>Nouns of texts that are called after the place where they were adopted: "the Tokyo Rules".</summary>
    public static KeywordSet NounsCalledAfterPlaces { get; } = new(Words.NounsCalledAfterPlaces);

    /// <summary>Adjectives that belong to a text's name in small letters: "political declaration".</summary>
    public static WordSet Qualities { get; } = new(Words.Qualities);

    /// <summary>Nouns that bear a title behind "entitled".</summary>
    public static WordSet TitledNouns { get; } = new(Words.TitledNouns);

    /// <summary>Words that end a name in small letters, for the sentence goes on with them.</summary>
    public static WordSet ClosingWords { get; } = new(Words.ClosingWords);

    /// <summary>Words that join a noun and what it is about in small letters.</summary>
    public static KeywordSet Prepositions { get; } = new(Words.Prepositions);

    /// <summary>Words that no name begins with or goes on with, though they may have a capital.</summary>
    public static KeywordSet Determiners { get; } = new(Words.Determiners);

    /// <summary>Words that a complement of a name begins with.</summary>
    public static KeywordSet Connectors { get; } = new(Words.Connectors);

    /// <summary>Words between a connector and the capital that it leads to: "the", "all".</summary>
    public static KeywordSet Articles { get; } = new(Words.Articles);

    /// <summary>Capital words before a name that are no part of it.</summary>
    public static KeywordSet FunctionWords { get; } = new(Words.FunctionWords);

    /// <summary>Words before a short form: without one it is a word like any other.</summary>
    public static KeywordSet Introductions { get; } = new(Words.Introductions);

    /// <summary>Participles by which a name goes on: "Treaty establishing the".</summary>
    public static WordSet Participles { get; } = new(Words.Participles);

    /// <summary>Participles by which one text says that another has changed it: "as modified by the Protocol of".</summary>
    public static WordSet Changes { get; } = new(Words.Changes);

    /// <summary>Prepositions of no other use that a name goes on with before a capital: "from Ships".</summary>
    public static WordSet RarePrepositions { get; } = new(Words.RarePrepositions);

    /// <summary>What follows "by" and "at" in names: "by Sea", "at Work".</summary>
    public static WordSet Circumstances { get; } = new(Words.Circumstances);

    /// <summary>Second infinitives of a name: "or to Have".</summary>
    public static WordSet Infinitives { get; } = new(Words.Infinitives);

    /// <summary>Nouns that a name joins to its own by "and": "Regulations and Rules".</summary>
    public static WordSet Paired { get; } = new(Words.PairedNouns);

    /// <summary>Last words of bodies and States: what "and" joins to them is another phrase.</summary>
    public static WordSet OwnerEnds { get; } = new(Words.OwnerEnds);

    /// <summary>Parties in small letters: "between the secretariat of the".</summary>
    public static WordSet Parties { get; } = new(Words.Parties);

    /// <summary>What an agreement is about in small letters: "relating to the establishment of the".</summary>
    public static WordSet Subjects { get; } = new(Words.Subjects);

    /// <summary>Nouns of texts that are made to another one: "Protocol to the African Charter".</summary>
    public static WordSet Additions { get; } = new(Words.Additions);

    /// <summary>Words of regions that "and the" joins to a name: "for the Congo and the Region".</summary>
    public static WordSet Regions { get; } = new(Words.Regions);

    /// <summary>Words that end like gerunds and are none.</summary>
    public static WordSet NoGerunds { get; } = new(Words.NoGerunds);

    /// <summary>Words with the ending of an owner that names are made of: "Women’s".</summary>
    public static WordSet NameOwners { get; } = new(Words.NameOwners);

    /// <summary>What says behind a name that it is a text: "adopted in", "signed on".</summary>
    public static WordSet Adoptions { get; } = new(Words.Adoptions);

    /// <summary>Nouns of one text that are plurals: "those Guidelines".</summary>
    public static KeywordSet Plurals { get; } = new(Words.Plurals);

    /// <summary>Nouns of what is a part of a text as often as a text: "the principles of the Charter".</summary>
    public static KeywordSet PartNouns { get; } = new(Words.PartNouns);

    /// <summary>What a resolution does to a text that it holds: "by which the Assembly adopted the".</summary>
    public static WordSet Endorsements { get; } = new(Words.Endorsements);

    /// <summary>What says before a name that it is a text: "the signing of the".</summary>
    public static WordSet Signings { get; } = new(Words.Signings);

    /// <summary>What stands with "of", "in" or "with" before what is carried out or quoted from: "implementation of the".</summary>
    public static WordSet Uses { get; } = new(Words.Uses, StringComparer.OrdinalIgnoreCase);

    /// <summary>What stands right before it: "implement the".</summary>
    public static WordSet UseVerbs { get; } = new(Words.UseVerbs, StringComparer.OrdinalIgnoreCase);

    /// <summary>Verbs with which "note" is no report: "taking note of".</summary>
    public static WordSet NoteTakings { get; } = new(Words.NoteTakings);

    /// <summary>Nouns of plans: in capitals and several words, a certain one is a text.</summary>
    public static KeywordSet PlanNouns { get; } = new(Words.PlanNouns);

    /// <summary>Who has a text and is none of its title: "the Agenda for Disarmament of the Secretary-General".</summary>
    public static WordSet Holders { get; } = new(Words.Holders);

    /// <summary>Nouns in small letters of texts that are called after a place: "the Naivasha agreement".</summary>
    public static KeywordSet PlacedNouns { get; } = new(Words.PlacedNouns);

    /// <summary>Plurals in small letters of texts that their days tell apart.</summary>
    public static KeywordSet DatedPlurals { get; } = new(Words.DatedPlurals);

    /// <summary>Names of texts of which every country or mission has one: "Development Assistance Framework".</summary>
    public static IReadOnlyList<string> CommonTexts => Words.CommonTexts;

    /// <summary>Programmes, funds and networks whose names are built on nouns of texts: "Enhanced Integrated Framework".</summary>
    public static IReadOnlyList<string> Programmes => Words.Programmes;

    /// <summary>Texts in small letters that every body has one of: "rules of procedure".</summary>
    public static IReadOnlyList<string> OwnedTexts => Words.OwnedTexts;

    /// <summary>Words in front of them that belong to their name: "provisional rules of procedure".</summary>
    public static WordSet Provisional { get; } = new(Words.Provisional);

    /// <summary>Nouns of texts that a body has one of: "its Statute".</summary>
    public static KeywordSet OwnedNouns { get; } = new(Words.OwnedNouns);

    /// <summary>Nouns of bodies that have a text of their own: "the Commission … its statute".</summary>
    public static WordSet Organs { get; } = new(Words.Organs);

    /// <summary>Last words of the names of those who have a charter and are no bodies.</summary>
    public static WordSet Alliances { get; } = new(Words.Alliances);

    /// <summary>Words in small letters that stand for bodies: "of the functional commissions of the Council".</summary>
    public static WordSet Sessions { get; } = new(Words.Sessions);

    /// <summary>Words that order texts in small letters: "the subsequent communiqué".</summary>
    public static WordSet Sequences { get; } = new(Words.Sequences);

    /// <summary>Nouns of partnerships that are signed as texts are.</summary>
    public static KeywordSet Partnerships { get; } = new(Words.Partnerships);

    /// <summary>Nouns of bodies that texts belong to: "of the International Atomic Energy Agency".</summary>
    public static WordSet HolderNouns { get; } = new(Words.HolderNouns);

    /// <summary>Words before a body's decision that say of what kind it is: "the delimitation decision".</summary>
    public static WordSet DecisionKinds { get; } = new(Words.DecisionKinds);

    /// <summary>Participles by which a name of general words says who issued its text: "the Joint Communiqué issued by".</summary>
    public static WordSet Issues { get; } = new(Words.Issues);

    /// <summary>Those who issue texts together: "adopted by the Heads of State".</summary>
    public static WordSet Issuers { get; } = new(Words.Issuers);

    /// <summary>Nouns of meetings at which texts are adopted: "the Ministerial Declaration at the International Conference on".</summary>
    public static WordSet Meetings { get; } = new(Words.Meetings);

    /// <summary>Nouns of what a text was issued at: "on the occasion of".</summary>
    public static WordSet Occasions { get; } = new(Words.Occasions);

    /// <summary>Plurals in small letters of what is drafted on a subject: "the draft articles on".</summary>
    public static WordSet Drafted { get; } = new(Words.Drafted);

    /// <summary>Words behind such a subject that are none of it: "presented by the Commission".</summary>
    public static WordSet DraftedEnds { get; } = new(Words.DraftedEnds);

    /// <summary>Words before the number of a text of several: "Supplementary Agreement number 3".</summary>
    public static WordSet Counts { get; } = new(Words.Counts);

    /// <summary>Nouns that stand for a text only where a footnote says which: "the Kimberley Process Certification Scheme²".</summary>
    public static KeywordSet NotedTexts { get; } = new(Words.NotedTexts);

    /// <summary>Nouns of texts of which every State has one: "the Constitution".</summary>
    public static KeywordSet StateTexts { get; } = new(Words.StateTexts);

    /// <summary>Adjectives in small letters that belong to the name of such a text: "the interim Constitution".</summary>
    public static WordSet StateQualities { get; } = new(Words.StateQualities);

    /// <summary>Words before "Law" or "Policy" that make it a field and no text.</summary>
    public static WordSet Fields { get; } = new(Words.Fields);

    /// <summary>Posts that are called after a text: "Peace Agreement Coordinator".</summary>
    public static WordSet Posts { get; } = new(Words.Posts);

    /// <summary>Words before "Convention" that make it a meeting.</summary>
    public static WordSet Assemblies { get; } = new(Words.Assemblies);

    /// <summary>Words before a name whose footnote is theirs: "the report on the declaration¹".</summary>
    public static KeywordSet Reports { get; } = new(Words.Reports);

    /// <summary>Reports that the grammar does not know otherwise.</summary>
    public static WordSet OtherReports { get; } = new(Words.OtherReports);

    /// <summary>Words before a text that is none yet: "the draft convention".</summary>
    public static WordSet Drafts { get; } = new(Words.Drafts);

    /// <summary>Adjectives by which a text means the only agreement that it has named: "the peace agreement".</summary>
    public static WordSet SingleAgreements { get; } = new(Words.SingleAgreements, StringComparer.OrdinalIgnoreCase);

    /// <summary>Words of agreements that are none of peace: "Status of Forces Agreement".</summary>
    public static WordSet OtherAgreements { get; } = new(Words.OtherAgreements);

    private static readonly WordSet General = new(Words.GeneralWords, StringComparer.OrdinalIgnoreCase);

    private static readonly WordSet Kinds = new(Words.KindWords, StringComparer.OrdinalIgnoreCase);

    private static readonly char[] Apostrophes = ['’', '\''];

    private static readonly WordSet Owners = new(Words.OwnerNouns);

    private static readonly string[] OwnerEndings = [.. Words.OwnerEndings];

    /// <summary>Whether a word says what kind of text is meant and not which: "Peace Agreement", "outcome document".</summary>
    public static bool IsGeneral(ReadOnlySpan<char> word) => General.Has(word);

    /// <summary>Whether all the words of a name are general ones.</summary>
    public static bool IsGeneral(NamedInstrument named) =>
        Array.TrueForAll(named.Words, word => General.Has(word) || (named.Noun is Keyword.Law or Keyword.Policy && Lexicon.Find(word) == named.Noun));

    /// <summary>Whether a name says what kind of text is meant and not which: by general words, years and bodies that have more than one text of the
    /// kind, "2009 Constitution", "Council’s Communiqué". Only its document tells which it means.</summary>
    public static bool IsOfAnyOfItsKind(NamedInstrument named) => Array.TrueForAll(named.Words, IsOfAnyOfItsKind);

    private static bool IsOfAnyOfItsKind(string word) =>
        IsGeneral(word) || Kinds.Has(word) || !char.IsLetter(word[0]) || (IsOwner(word) && IsBody(word.AsSpan(0, word.LastIndexOfAny(Apostrophes))));

    private static bool IsBody(ReadOnlySpan<char> word) => Owners.Has(word) || IsGeneral(word);

    /// <summary>Whether a word before a noun says whose it is: "the Committee’s Rules".</summary>
    public static bool IsOwner(ReadOnlySpan<char> word)
    {
        foreach (string ending in OwnerEndings)
        {
            if (word.EndsWith(ending) && !NameOwners.Has(word))
            {
                return true;
            }
        }

        return false;
    }
}
