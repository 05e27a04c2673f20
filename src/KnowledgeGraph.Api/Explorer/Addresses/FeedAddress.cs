namespace KnowledgeGraph.Api.Explorer.Addresses;

/// <summary>The addresses of feeds: what somebody subscribes to stays.</summary>
public static class FeedAddress
{
    private const string Prefix = "/feeds";

    /// <summary>What newly cites an instrument or a paragraph: <c>/feeds/i/A/RES/74/174?p=OP5</c>.</summary>
    public static string Of(EntityId entity) =>
        Prefix + PageLanguage.Read(Address.Of((EntityId)entity.Instrument)).Path + (entity.Label is { } label ? "?p=" + Address.Escaped(label) : "");

    /// <summary>What newly cites what a search finds: <c>/feeds/search?subject=CHILDREN</c>.</summary>
    /// <param name="search">The search.</param>
    /// <param name="isCiting">Whether what it finds cites, and not is cited: <c>/feeds/search?q=children&amp;side=citing</c>.</param>
    public static string Of(SearchAddress search, bool isCiting = false) =>
        $"{Prefix}{PageLanguage.Read(search.Href).Path}{(!isCiting ? "" : search.IsEmpty ? "?side=citing" : "&side=citing")}";

    /// <summary>What newly cites texts on a subject: <c>/feeds/subject/1006000</c>.</summary>
    public static string OfSubject(string subject) => $"{Prefix}/subject/{Address.Escaped(subject)}";
}
