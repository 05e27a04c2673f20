using KnowledgeGraph.Loading.Progress;
using KnowledgeGraph.Queries.Phrasing;
using Microsoft.Extensions.DependencyInjection;

namespace KnowledgeGraph.Api.Explorer.Parts;

/// <summary>How far the loading in the background has come, in words for readers.</summary>
internal static class LoadingInWords
{
    /// <summary>When to ask again for what may be loaded by then.</summary>
    public static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(5);

    /// <summary><c>128 of 343 files loaded. What you look for may be in the others.</c> Null where nothing is being loaded.</summary>
    public static string? Of(IServiceProvider services) => services.GetService<ILoadProgress>()?.Snapshot is { } loading ? Of(loading) : null;

    /// <summary>The same of one moment.</summary>
    public static string? Of(LoadSnapshot loading) => loading.State switch
    {
        LoadState.Searching => Said.Say("Loading: the files are being looked for."),
        LoadState.Loading when loading.Total > 0 => (loading.Failed > 0
                ? Said.Say("{0} of {1} loaded, {2} failed.", loading.Done, loading.Total, loading.Failed)
                : Said.Say("{0} of {1} loaded.", loading.Done, loading.Total))
            + " " + Said.Say("What is loaded can be read already; what you look for may be in the others."),
        LoadState.Loading => Said.Say("Loading has begun."),
        _ => null,
    };
}
