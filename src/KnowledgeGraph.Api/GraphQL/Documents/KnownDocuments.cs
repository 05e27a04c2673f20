using GraphQL;
using KnowledgeGraph.Api.Settings;

namespace KnowledgeGraph.Api.GraphQL.Documents;

/// <summary>Finds the document of a request: among those that are trusted, those asked lately and those that clients registered, or by reading
/// it.</summary>
internal sealed class KnownDocuments
{
    /// <summary>The code of a document that is in no manifest, where only those are answered.</summary>
    public const string NotTrusted = "DOCUMENT_NOT_TRUSTED";

    /// <summary>The code of an id by which no document is known.</summary>
    public const string NotFound = "PERSISTED_DOCUMENT_NOT_FOUND";

    private readonly DocumentReader _reader;
    private readonly ParsedDocumentCache _asked;
    private readonly TrustedDocuments _trusted;
    private readonly bool _onlyTrusted;

    public KnownDocuments(KnowledgeGraphApiOptions options)
    {
        _reader = ReaderOf(options);
        _asked = new ParsedDocumentCache(options.DocumentCacheBytes);
        _trusted = TrustedOf(options);
        _onlyTrusted = options.TrustedDocumentsOnly;
    }

    /// <summary>What is wrong with the manifest that the options name; null where nothing is.</summary>
    public static string? Fault(KnowledgeGraphApiOptions options)
    {
        try
        {
            TrustedOf(options);
            return null;
        }
        catch (InvalidDataException e)
        {
            return e.Message;
        }
    }

    /// <summary>The document of a request; null for a hash under which none is registered, so that its client sends the text.</summary>
    /// <param name="query">Its text; null where an id or a hash stands for it.</param>
    /// <param name="hash">The SHA-256 of its text, under which it is registered, or is to be; null for neither.</param>
    /// <param name="id">Its id; null for none.</param>
    /// <exception cref="ExecutionError">It is no GraphQL, a guard refuses it, or it is not to be answered.</exception>
    public ParsedDocument? Find(string? query, string? hash, string? id)
    {
        if (query is not null)
        {
            return _trusted.ByText(query) ?? (_onlyTrusted ? throw Distrusted() : Read(query, hash));
        }

        if (id is not null)
        {
            return _trusted.ById(id) ?? (id.StartsWith(TrustedDocuments.HashPrefix, StringComparison.Ordinal)
                ? Registered(id[TrustedDocuments.HashPrefix.Length..]) : null) ?? throw Unknown(id);
        }

        return hash is null ? null : _trusted.ById(hash) ?? Registered(hash);
    }

    private ParsedDocument? Registered(string hash) =>
        !_onlyTrusted && _asked.TryGetRegistered(hash, out ParsedDocument? document) ? document : null;

    private ParsedDocument Read(string query, string? hash)
    {
        if (!_asked.TryGet(query, out ParsedDocument? document))
        {
            document = _reader.Read(query);
            _asked.Keep(document, hash);
        }
        else if (hash is not null)
        {
            _asked.Keep(document, hash);
        }

        return document;
    }

    private static DocumentReader ReaderOf(KnowledgeGraphApiOptions options) => new(options.Guards, options.Introspection);

    private static TrustedDocuments TrustedOf(KnowledgeGraphApiOptions options) => string.IsNullOrEmpty(options.TrustedDocuments)
        ? TrustedDocuments.None : TrustedDocuments.Read(options.TrustedDocuments, ReaderOf(options));

    private static ExecutionError Distrusted() =>
        new("This service answers the documents of its manifest alone. Send one of them, or its id as documentId.") { Code = NotTrusted };

    private static ExecutionError Unknown(string id) =>
        new($"No document is known by the id “{(id.Length > 100 ? id[..100] + "…" : id)}”. Send the id that the manifest gives it, or its text as query.") { Code = NotFound };
}
