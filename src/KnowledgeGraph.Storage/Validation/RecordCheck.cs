using KnowledgeGraph.Model.Records;

namespace KnowledgeGraph.Storage.Validation;

/// <summary>What records have to keep to.</summary>
internal static class RecordCheck
{
    /// <summary>Checks records.</summary>
    /// <exception cref="ArgumentException">They are not as records have to be.</exception>
    public static void Check(IncomingRecords incoming)
    {
        ArgumentNullException.ThrowIfNull(incoming);
        ArgumentException.ThrowIfNullOrEmpty(incoming.Source);
        ArgumentException.ThrowIfNullOrEmpty(incoming.Fingerprint);
        Require(incoming.Records.Count <= IncomingRecords.MostRecords, $"more than {IncomingRecords.MostRecords} come at once");
        Require(
            incoming.Records.Sum(r => r.Votes.Count + r.Sponsors.Count) <= IncomingRecords.MostVotes,
            $"more than {IncomingRecords.MostVotes} votes and sponsors come at once");
        var met = new HashSet<(InstrumentId, string?)>();
        foreach (AdoptionRecord record in incoming.Records)
        {
            string id = $"{record.Instrument} {record.Part}".TrimEnd();
            Require(record.Instrument.IsSymbol, $"{id} is no symbol");
            Require(record.Part is not "", $"the part of {id} is empty");
            Require(met.Add((record.Instrument, record.Part)), $"{id} is there twice");
            Require(
                record.Votes.Where(v => v.State is not null).DistinctBy(v => v.State).Count() == record.Votes.Count(v => v.State is not null),
                $"a State has two votes on {id}");
            IEnumerable<StateId?> states = record.Votes.Select(v => v.State).Concat(record.Sponsors.Select(s => s.State));
            Require(
                states.All(s => s is not { } state || (StateId.TryParse(state.Value, out StateId read) && read == state)),
                $"a State of {id} has no code");
        }

        void Require(bool holds, string what)
        {
            if (!holds)
            {
                throw new ArgumentException($"The records of {incoming.Source} cannot be kept: {what}.", nameof(incoming));
            }
        }
    }
}
