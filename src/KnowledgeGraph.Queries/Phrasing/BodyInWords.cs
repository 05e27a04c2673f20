using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Vocabulary;

namespace KnowledgeGraph.Queries.Phrasing;

/// <summary>Who adopts texts, in words for readers.</summary>
public static class BodyInWords
{
    /// <summary><c>Commission on Crime Prevention and Criminal Justice</c>; what its id says where no name is known.</summary>
    public static string Of(BodyId id, Body? body) => body?.Name ?? id.Value[BodyId.Prefix.Length..];

    /// <summary>The same of a body that texts may be of.</summary>
    public static string Of(KnownBody body)
    {
        ArgumentNullException.ThrowIfNull(body);
        return body.Name;
    }
}
