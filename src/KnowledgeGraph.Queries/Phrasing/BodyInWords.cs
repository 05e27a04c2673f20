using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Vocabulary;

namespace KnowledgeGraph.Queries.Phrasing;

/// <summary>Who adopts texts, in words for readers.</summary>
public static class BodyInWords
{
    /// <summary><c>Commission on Crime Prevention and Criminal Justice</c>, in the language of the reader where the body has a name in it; what its
    /// id says where no name is known.</summary>
    public static string Of(BodyId id, Body? body) =>
        body is null ? id.Value[BodyId.Prefix.Length..] : Bodies.Find(body.Name) is { } known ? Of(known) : body.Name;

    /// <summary>The same of a body that texts may be of.</summary>
    public static string Of(KnownBody body)
    {
        ArgumentNullException.ThrowIfNull(body);
        return body.NameIn(Speech.Language);
    }
}
