namespace KnowledgeGraph.Storage.Derivation.Assertions;

/// <summary>What texts claim of where a name's text stands.</summary>
/// <param name="StandsFor">What they say that the name stands for, with how many say so.</param>
/// <param name="Annexed">The annexes of loaded texts that bear the name as their title.</param>
internal sealed record PlaceAssertions(IReadOnlyList<(string Value, long Count)> StandsFor, IReadOnlyList<(string Value, long Count)> Annexed)
{
    /// <summary>Nobody claims anything.</summary>
    public static readonly PlaceAssertions None = new([], []);

    /// <summary>The annex that holds the text: a loaded text that annexes it is believed first.</summary>
    public (string Instrument, string Annex)? Holder
    {
        get
        {
            if (Annexed.Count > 0)
            {
                // Several loaded texts may annex the same one: the one that others name most, then the ordinally smallest.
                string annexed = MajorityValue.Winner(Annexed.Select(a => (a.Value, 1 + Supporters(a.Value))))!;
                return MajorityValue.Parts(annexed) is (string instrument, { } annex) ? (instrument, annex) : null;
            }

            return MajorityValue.Meaning(StandsFor) is (string holder, { } label) ? (holder, label) : null;
        }
    }

    /// <summary>The instrument that an id leads to.</summary>
    /// <remarks>A name with a text of its own (loaded, or in a loaded annex) stays an instrument, whatever others say that it stands for.</remarks>
    public string Target(string key, bool isLoaded) =>
        !isLoaded && Annexed.Count == 0 && MajorityValue.Meaning(StandsFor) is (string instrument, null) ? instrument : key;

    private long Supporters(string annex) =>
        StandsFor.Where(s => MajorityValue.Parts(s.Value).Instrument == MajorityValue.Parts(annex).Instrument).Sum(s => s.Count);
}
