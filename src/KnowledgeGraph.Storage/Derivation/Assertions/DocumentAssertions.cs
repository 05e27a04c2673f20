using System.Globalization;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Storage.Serialization;

namespace KnowledgeGraph.Storage.Derivation.Assertions;

/// <summary>Everything that a document claims of what it refers to, with how often.</summary>
internal static class DocumentAssertions
{
    /// <summary>The claims, counted. The order is that of the document.</summary>
    public static IReadOnlyDictionary<Assertion, int> Of(Document document)
    {
        var claims = new AssertionCounts();
        foreach (DocumentCitation citation in document.Citations)
        {
            AddCitation(claims, citation);
        }

        foreach (DocumentStatement statement in document.Statements)
        {
            claims.Describe(statement.Subject);
            if (statement.Object.Instrument is { } instrument)
            {
                claims.Describe(instrument);
            }
        }

        foreach (AnnexedInstrument annexed in document.Annexed)
        {
            claims.Describe(new CitedInstrument { Id = annexed.Id, Title = annexed.Title, Kind = annexed.Kind });
            claims.Add(annexed.Id.Value, Aspect.Name, annexed.Title);
            claims.AddOnce(annexed.Id.Value, Aspect.AnnexedTo, new ProvisionId(document.Head.Id, annexed.Annex).ToString());
        }

        foreach (NameBinding binding in document.Names)
        {
            AddBinding(claims, binding);
        }

        // What is called so in another language is no name that English texts use, and a translation cites no more often: all that its
        // texts assert is that there is what they cite.
        return document.Language == Languages.English ? claims.Counts
            : claims.Counts.Keys.Select(c => new Assertion(c.Reference, Aspect.Mentioned, "")).Distinct().ToDictionary(c => c, _ => 1);
    }

    private static void AddCitation(AssertionCounts claims, DocumentCitation citation)
    {
        foreach (CitedInstrument candidate in citation.Candidates)
        {
            claims.Describe(candidate);
        }

        if (citation.Status != CitationStatus.Resolved || citation.Target is not { } target)
        {
            return;
        }

        claims.Describe(target);
        claims.Add(target.Id.Value, Aspect.Cited, "");
        claims.AddIfKnown(target.Id.Value, Aspect.Date, DayText.Of(citation.CitedDate));
        claims.AddIfKnown(target.Id.Value, Aspect.Name, citation.CitedName);
    }

    private static void AddBinding(AssertionCounts claims, NameBinding binding)
    {
        string name = KebabCase.Of(binding.Name);
        string instrument = binding.Instrument.Value;
        claims.AddOnce(instrument, Aspect.Mentioned, "");
        if (name.Length == 0 || name == instrument)
        {
            return;
        }

        if (binding.Annex is { } annex)
        {
            claims.AddOnce(name, Aspect.Mentioned, "");
            claims.Add(name, Aspect.Name, binding.Name);
            claims.AddOnce(name, Aspect.StandsFor, new ProvisionId(binding.Instrument, annex).ToString());
        }
        else
        {
            claims.Add(instrument, Aspect.Name, binding.Name);

            // Only a symbol takes a name's place: two titles that stand for each other would chase each other round.
            if (binding.Instrument.IsSymbol)
            {
                claims.AddOnce(name, Aspect.StandsFor, instrument);
            }
        }
    }

    private sealed class AssertionCounts
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
}
