using KnowledgeGraph.Model.Records;
using KnowledgeGraph.Model.Vocabulary;

namespace KnowledgeGraph.Queries.Phrasing;

/// <summary>Subjects as the Thesaurus calls them in the reader's language.</summary>
public static class SubjectInWords
{
    /// <summary>A subject by its code or its term in English; what is none is said as it is.</summary>
    public static string Of(string subject) =>
        (Subjects.Of(subject) ?? Subjects.Headed(subject))?.Labels.GetValueOrDefault(Speech.Language) ?? subject;

    /// <summary>A subject that is recorded.</summary>
    public static string Of(RecordedSubject subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        return Speech.Language == Languages.English ? subject.Term : Of(subject.Code ?? subject.Term);
    }
}
