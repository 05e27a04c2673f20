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
        if (document.Language != Languages.English)
        {
            return TranslationAssertions.Of(document);
        }

        var claims = new AssertionCounts();
        foreach (DocumentCitation citation in document.Citations)
        {
            AddCitation(claims, citation);
        }

        NameUses.Add(claims, document);

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

        return claims.Counts;
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
        string name = IndexedName.Of(KebabCase.Of(binding.Name));
        string instrument = binding.Instrument.Value;
        claims.AddOnce(instrument, Aspect.Mentioned, "");
        if (name.Length == 0 || name == instrument)
        {
            return;
        }

        if (binding.Annex is { } annex)
        {
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
}
