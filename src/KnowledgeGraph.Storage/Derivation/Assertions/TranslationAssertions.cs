using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Serialization;

namespace KnowledgeGraph.Storage.Derivation.Assertions;

/// <summary>
/// What a text in another language than English asserts. What it calls an instrument is a name in its language, whatever else there is; that it
/// cites one, and as of which day, counts only where no other text of its instrument says the same already.
/// </summary>
internal static class TranslationAssertions
{
    /// <summary>Those of a text that stands apart: that there is what it refers to, and what it prints as its name.</summary>
    public static IReadOnlyDictionary<Assertion, int> Of(Document document)
    {
        var claims = new AssertionCounts();

        // What is made of a source, and the titles of the vocabulary, are English: a name in a language is what its text prints.
        void Called(InstrumentId id, string? name)
        {
            if (!string.IsNullOrWhiteSpace(name) && document.Provisions.Any(p => p.Text.Contains(name, StringComparison.OrdinalIgnoreCase)))
            {
                claims.Add(id.Value, Aspect.NameIn, new LanguageName(document.Language, name).ToString());
            }
        }

        foreach (DocumentCitation citation in document.Citations)
        {
            foreach (CitedInstrument candidate in citation.Candidates)
            {
                claims.AddOnce(candidate.Id.Value, Aspect.Mentioned, "");
            }

            if (citation is { Status: CitationStatus.Resolved, Target: { } target })
            {
                claims.AddOnce(target.Id.Value, Aspect.Mentioned, "");
                Called(target.Id, citation.CitedName ?? target.Title);
            }
        }

        foreach (DocumentStatement statement in document.Statements)
        {
            claims.AddOnce(statement.Subject.Id.Value, Aspect.Mentioned, "");
            if (statement.Object.Instrument is { } thing)
            {
                claims.AddOnce(thing.Id.Value, Aspect.Mentioned, "");
            }
        }

        foreach (NameBinding binding in document.Names)
        {
            claims.AddOnce(binding.Instrument.Value, Aspect.Mentioned, "");
            if (binding.Annex is null)
            {
                Called(binding.Instrument, binding.Name);
            }
        }

        return claims.Counts;
    }

    /// <summary>Those of the same text where it counts.</summary>
    public static IReadOnlyDictionary<Assertion, int> Counting(IReadOnlyDictionary<Assertion, int> apart, Document document)
    {
        var claims = new AssertionCounts();
        foreach ((Assertion assertion, int count) in apart)
        {
            claims.Counts.Add(assertion, count);
        }

        foreach (DocumentCitation citation in document.Citations.Where(c => c is { Status: CitationStatus.Resolved, Target: not null }))
        {
            claims.Add(citation.Target!.Id.Value, Aspect.Cited, "");
            claims.AddIfKnown(citation.Target.Id.Value, Aspect.Date, DayText.Of(citation.CitedDate));
        }

        return claims.Counts;
    }

    /// <summary>Those of the same text where it does not.</summary>
    public static IReadOnlyDictionary<Assertion, int> Apart(IReadOnlyDictionary<Assertion, int> assertions) =>
        assertions.Where(a => a.Key.Aspect is Aspect.Mentioned or Aspect.NameIn).ToDictionary();
}
