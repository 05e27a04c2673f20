namespace KnowledgeGraph.Cli.Opening;

/// <summary>A service that may run: <c>kg serve</c>, on this machine or another.</summary>
/// <param name="address">Where.</param>
internal sealed class RunningService(Uri address)
{
    /// <summary>The variable that says where it is, if not where <c>kg serve</c> listens by default.</summary>
    public const string Variable = "KG_SERVICE";

    /// <summary>Where <c>kg serve</c> listens by default.</summary>
    public const string Default = "http://localhost:5080";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private static readonly Uri Live = new("health/live", UriKind.Relative);

    /// <summary>Whether it answers.</summary>
    public async Task<bool> AnswersAsync(CancellationToken cancellationToken)
    {
        using var client = new HttpClient { Timeout = Patience };
        try
        {
            using HttpResponseMessage answer = await client.GetAsync(new Uri(Root, Live), HttpCompletionOption.ResponseHeadersRead, cancellationToken)
                .ConfigureAwait(false);
            return answer.IsSuccessStatusCode;
        }
        catch (Exception e) when (e is HttpRequestException || (e is TaskCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return false;
        }
    }

    /// <summary>One of its pages.</summary>
    /// <param name="path">The page, with a stroke before it.</param>
    public Uri Page(string path) => new(Root, path.TrimStart('/'));

    private Uri Root => address.AbsoluteUri.EndsWith('/') ? address : new Uri(address.AbsoluteUri + "/");
}
