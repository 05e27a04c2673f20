using System.Globalization;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;

namespace KnowledgeGraph.Storage.Derivation.Assertions;

/// <summary>Counts what a document claims.</summary>
internal sealed class AssertionCounts
{
    public Dictionary<Assertion, int> Counts { get; } = [];

    public void Describe(CitedInstrument instrument)
    {
        string id = instrument.Id.Value;
        AddOnce(id, Aspect.Mentioned, "");
        if (instrument.Symbol != id)
        {
            AddIfKnown(id, Aspect.Symbol, instrument.Symbol);
        }

        AddIfKnown(id, Aspect.Title, instrument.Title);
        if (instrument.Topic is { } topic)
        {
            AddOnce(id, Aspect.Topic, topic);
        }

        AddIfKnown(id, Aspect.Body, instrument.Body);
        if (instrument.Kind != InstrumentKind.Other)
        {
            Add(id, Aspect.Kind, ((int)instrument.Kind).ToString(CultureInfo.InvariantCulture));
        }
    }

    public void Add(string reference, Aspect aspect, string value) =>
        Counts[new Assertion(reference, aspect, value)] = Counts.GetValueOrDefault(new Assertion(reference, aspect, value)) + 1;

    // A document has one voice on what a name stands for, however often it says so.
    public void AddOnce(string reference, Aspect aspect, string value) => Counts[new Assertion(reference, aspect, value)] = 1;

    public void AddIfKnown(string reference, Aspect aspect, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value))
        {
            Add(reference, aspect, value);
        }
    }
}
