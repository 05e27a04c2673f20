using GraphQL;
using GraphQL.DataLoader;
using GraphQL.Types;
using KnowledgeGraph.Api.GraphQL.Guards;
using KnowledgeGraph.Api.GraphQL.Loaders;
using KnowledgeGraph.Api.GraphQL.Requests;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Records;
using KnowledgeGraph.Model.Vocabulary;
using KnowledgeGraph.Queries.Phrasing;

namespace KnowledgeGraph.Api.GraphQL.Types;

/// <summary>What is recorded of one adoption.</summary>
internal sealed class AdoptionGraphType : ObjectGraphType<AdoptionRecord>
{
    private const int Sponsors = 60;
    private const int Votes = 193;

    public AdoptionGraphType()
    {
        Name = "Adoption";
        Description = "What the United Nations' library records of the adoption of a text, or of a part of one. Everything may be unknown.";
        Interface<NodeGraphType>();
        IsTypeOf = value => value is AdoptionRecord;
        Field<NonNullGraphType<IdGraphType>>("id").Description("adoption: and the text; of a part of it # and its letters: adoption:A/RES/75/290#B.")
            .Resolve(c => c.Source.Id.ToString());
        Field<NonNullGraphType<InstrumentGraphType>>("instrument").Description("The text.")
            .Resolve(c => c.Load().Instruments.Load(c.Source.Instrument));
        Field<StringGraphType>("part").Description("The letter of the part that was adopted, or letters: A, A-C. Null for the text as a whole.")
            .Resolve(c => c.Source.Part);
        Field<StringGraphType>("title").Description("The title that the record gives it.").Resolve(c => c.Source.Title);
        Field<StringGraphType>("session").Description("The session as printed.").Resolve(c => c.Source.Session);
        Field<DateGraphType>("date").Description("The day of adoption.").Resolve(c => c.Source.Date);
        Field<StringGraphType>("meeting").Description("The meeting as printed.").Resolve(c => c.Source.Meeting);
        Field<AdoptionKindGraphType>("kind").Description("How it was adopted.").Resolve(c => c.Source.Adoption);
        Field<StringGraphType>("kindPrinted").Description("The record's words for how it was adopted.").Resolve(c => c.Source.AdoptionPrinted);
        Field<BooleanGraphType>("isUnderChapterVII").Description("Whether it was adopted under Chapter VII of the Charter.")
            .Resolve(c => c.Source.IsUnderChapterVII);
        From();
        Headings();
        Voting();
    }

    private void From()
    {
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<InstrumentGraphType>>>>("drafts")
            .Description("The drafts, or the reports with the drafts, that were adopted, the principal one first.")
            .Resolve(c => c.Source.Drafts.Select(c.Load().Instruments.Load).All()
                .Then(IReadOnlyList<Instrument> (drafts) => [.. drafts.OfType<Instrument>()]));
        Field<StringGraphType>("draftPrinted").Description("The record's words for the draft.").Resolve(c => c.Source.DraftPrinted);
        Field<StringGraphType>("reportParagraph").Description("The paragraph of the report that holds the draft, as printed.")
            .Resolve(c => c.Source.ReportParagraph);
        Field<StringGraphType>("committee").Description("The committee that dealt with it: Fifth Committee.").Resolve(c => c.Source.Committee);
        Field<StringGraphType>("agendaItem").Description("The agenda item: 19 (c).").Resolve(c => c.Source.AgendaItem);
        Field<StringGraphType>("agendaItemName").Description("What that item is called.").Resolve(c => c.Source.AgendaItemName);
        Field<InstrumentGraphType>("verbatimRecord")
            .Description("The verbatim record of the meeting, or the letter with the result of a vote in writing.")
            .Resolve(c => c.Source.VerbatimRecord is { } id ? c.Load().Instruments.Load(id) : null);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<SponsorGraphType>>>>("sponsors")
            .Description("Who submitted it, those who joined later last.")
            .Holds(Sponsors)
            .Resolve(c => c.Source.Sponsors);
    }

    private void Headings()
    {
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<StringGraphType>>>>("goals")
            .Description("The Sustainable Development Goals, or targets, that it is put under: 16, 16.9.").Resolve(c => c.Source.Goals);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<RecordedSubjectGraphType>>>>("subjects").Description("The headings that it is put under.")
            .Resolve(c => c.Source.Subjects);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<StringGraphType>>>>("sources")
            .Description("The files that say so, the one that counts first.").Resolve(c => c.Source.Sources);
        Field<NonNullGraphType<BooleanGraphType>>("sourcesDiffer").Description("Whether several files record other votes.")
            .Resolve(c => c.Source.SourcesDiffer);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<RecordDiagnosticGraphType>>>>("diagnostics").Description("What looks wrong in the record.")
            .Resolve(c => c.Source.Diagnostics);
    }

    private void Voting()
    {
        Field<VoteCountsGraphType>("result").Description("How many voted which way; null where no vote is recorded.").Resolve(c => c.Source.Result);
        Field<VoteCountsGraphType>("resultPrinted").Description("The counts as the record prints them.").Resolve(c => c.Source.Counts);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<StateVoteGraphType>>>>("votes").Description("The votes, each State's once.")
            .Argument<ListGraphType<NonNullGraphType<VoteGraphType>>>("vote", "Only votes of these kinds.")
            .Holds(Votes)
            .Resolve(c => c.GetArgument<Vote[]?>("vote") is { Length: > 0 } wanted
                ? c.Source.Votes.Where(v => wanted.Contains(v.Vote)).ToList() : c.Source.Votes);
    }
}

/// <summary>Who submitted a draft.</summary>
internal sealed class SponsorGraphType : ObjectGraphType<Sponsor>
{
    public SponsorGraphType()
    {
        Name = "Sponsor";
        Description = "Who submitted a draft, or joined those who did.";
        Field<NonNullGraphType<StringGraphType>>("name").Description("The State's name, or who else submitted it.")
            .Resolve(c => VotesInWords.Name(c.Source));
        Field<StateGraphType>("state").Description("The State; null where it is none.").Resolve(c => c.Source.State);
        Field<StringGraphType>("onBehalfOf").Description("For whom the State did it; null for itself.").Resolve(c => c.Source.OnBehalfOf);
        Field<NonNullGraphType<BooleanGraphType>>("isAdditional").Description("Whether it joined after the draft had been submitted.")
            .Resolve(c => c.Source.IsAdditional);
    }
}

/// <summary>The vote of one State.</summary>
internal sealed class StateVoteGraphType : ObjectGraphType<StateVote>
{
    public StateVoteGraphType()
    {
        Name = "StateVote";
        Description = "The vote of one State on a text.";
        Field<NonNullGraphType<VoteGraphType>>("vote").Description("How it voted.").Resolve(c => c.Source.Vote);
        Field<NonNullGraphType<StringGraphType>>("name").Description("The State's name; as printed where no State is known to bear it.")
            .Resolve(c => VotesInWords.Name(c.Source));
        Field<StateGraphType>("state").Description("The State; null for a name that no State is known to bear.").Resolve(c => c.Source.State);
    }
}

/// <summary>How many voted which way.</summary>
internal sealed class VoteCountsGraphType : ObjectGraphType<VoteCounts>
{
    public VoteCountsGraphType()
    {
        Name = "VoteCounts";
        Description = "How many votes there are of each kind.";
        Field<NonNullGraphType<IntGraphType>>("inFavour").Description("In favour.").Resolve(c => c.Source.InFavour);
        Field<NonNullGraphType<IntGraphType>>("against").Description("Against.").Resolve(c => c.Source.Against);
        Field<NonNullGraphType<IntGraphType>>("abstaining").Description("Abstaining.").Resolve(c => c.Source.Abstaining);
        Field<IntGraphType>("notVoting").Description("Members that did not vote; null where nothing says how many.").Resolve(c => c.Source.NotVoting);
    }
}

/// <summary>A heading under which the library put a text.</summary>
internal sealed class RecordedSubjectGraphType : ObjectGraphType<RecordedSubject>
{
    public RecordedSubjectGraphType()
    {
        Name = "RecordedSubject";
        Description = "A heading under which the library put a text.";
        Field<NonNullGraphType<StringGraphType>>("term").Description("The term in English, or in another language where the Thesaurus has it.")
            .Argument<StringGraphType>(LanguageArgument.Name, "In which language: en, ar, es, fr, ru or zh.", a => a.DefaultValue = Languages.English)
            .Resolve(c =>
            {
                string language = c.Language();
                return c.Source.Code is { } code && language != Languages.English && Subjects.Of(code) is { } subject
                    ? subject.Labels.GetValueOrDefault(language, c.Source.Term) : c.Source.Term;
            });
        Field<StringGraphType>("code").Description("The UNBIS Thesaurus' code; null for a heading of another list.").Resolve(c => c.Source.Code);
        Field<StringGraphType>("uri").Description("The Thesaurus' URI.")
            .Resolve(c => c.Source.Code is { } code ? KnownSubject.Thesaurus + code : null);
        Field<StringGraphType>("scheme").Description("The list that it is of, as the record names it.").Resolve(c => c.Source.Scheme);
    }
}

/// <summary>Something in a record that looks wrong.</summary>
internal sealed class RecordDiagnosticGraphType : ObjectGraphType<RecordDiagnostic>
{
    public RecordDiagnosticGraphType()
    {
        Name = "RecordDiagnostic";
        Description = "Something in a record that looks wrong.";
        Field<NonNullGraphType<StringGraphType>>("code").Description("What kind of thing.").Resolve(c => c.Source.Code);
        Field<NonNullGraphType<StringGraphType>>("message").Description("One sentence for the person who reads it.").Resolve(c => c.Source.Message);
    }
}
