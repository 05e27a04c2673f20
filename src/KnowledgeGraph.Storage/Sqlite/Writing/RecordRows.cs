using KnowledgeGraph.Model.Records;
using KnowledgeGraph.Storage.Derivation.Assertions;
using KnowledgeGraph.Storage.Derivation.Changes;
using KnowledgeGraph.Storage.Derivation.Records;
using KnowledgeGraph.Storage.Serialization;
using KnowledgeGraph.Storage.Sqlite.Sessions;

namespace KnowledgeGraph.Storage.Sqlite.Writing;

/// <summary>Writes what is recorded of adoptions: what each file says, and what all of them say together.</summary>
internal sealed class RecordRows(SqliteSession session, RowNumbers rows)
{
    private const int DraftedAs = 0;
    private const int DiscussedIn = 1;

    private readonly Dictionary<StateId, long> states = [];

    /// <summary>Removes what changes. The instruments of what is new need not be there yet.</summary>
    public void TakeOut(RecordsChange change)
    {
        foreach ((RecordPlace place, _) in change.Together)
        {
            session.Execute(RecordSql.RemoveAdoption, ("@instrument", place.Instrument), ("@part", place.Part));
        }
    }

    /// <summary>Writes records. The instruments have to be there.</summary>
    public void Write(RecordsChange change)
    {
        long source = session.Number(
            RecordSql.Source,
            ("@path", change.Source), ("@origin", (int)change.Origin), ("@fingerprint", change.Fingerprint), ("@coming", change.Version))!.Value;
        foreach (RecordPlace same in change.Same)
        {
            session.Execute(RecordSql.Same, ("@instrument", rows.Instrument(same.Instrument)), ("@part", same.Part), ("@source", source));
        }

        foreach (IncomingRecord record in change.Written)
        {
            session.Execute(
                RecordSql.Write,
                ("@instrument", rows.Instrument(record.Place.Instrument)), ("@part", record.Place.Part), ("@source", source),
                ("@digest", record.Digest), ("@text", record.Text), ("@claims", KeptClaims.Write(record.Assertions)));
        }

        foreach (RecordPlace removed in change.Removed)
        {
            session.Execute(RecordSql.Remove, ("@instrument", rows.Instrument(removed.Instrument)), ("@part", removed.Part), ("@source", source));
        }

        foreach ((RecordPlace place, AdoptionRecord? record) in change.Together)
        {
            if (record is not null)
            {
                Write(place, record);
            }
        }

        session.Execute(RecordSql.ForgetSource, ("@id", source));
    }

    /// <summary>Removes the States that did nothing that is recorded any more.</summary>
    public void Sweep() => session.Execute(RecordSql.SweepStates);

    private void Write(RecordPlace place, AdoptionRecord record)
    {
        long adoption = session.Number(
            RecordSql.Adoption,
            ("@instrument", rows.Instrument(place.Instrument)), ("@part", place.Part), ("@kind", (int?)record.Adoption),
            ("@hasVotes", record.Votes.Any(v => v.State is not null)), ("@doubts", record.Diagnostics.Count),
            ("@text", RecordText.Of(record)))!.Value;
        foreach (StateVote vote in record.Votes)
        {
            if (vote.State is { } state)
            {
                session.Execute(RecordSql.Vote, ("@adoption", adoption), ("@state", State(state)), ("@vote", (int)vote.Vote));
            }
        }

        foreach (Sponsor sponsor in record.Sponsors)
        {
            if (sponsor.State is { } state)
            {
                session.Execute(
                    RecordSql.Sponsor,
                    ("@adoption", adoption), ("@state", State(state)), ("@printed", sponsor.Printed), ("@behalf", sponsor.OnBehalfOf),
                    ("@isAdditional", sponsor.IsAdditional));
            }
        }

        foreach ((int ordinal, InstrumentId draft) in record.Drafts.Index())
        {
            Text(DraftedAs, ordinal, draft);
        }

        if (record.VerbatimRecord is { } meeting)
        {
            Text(DiscussedIn, 0, meeting);
        }

        void Text(int role, int ordinal, InstrumentId text) => session.Execute(
            RecordSql.Text, ("@adoption", adoption), ("@role", role), ("@ordinal", ordinal), ("@instrument", rows.Instrument(text.Value)));
    }

    private long State(StateId id) =>
        states.TryGetValue(id, out long row) ? row : states[id] = session.Number(RecordSql.State, ("@code", id.Value))!.Value;
}
