using KnowledgeGraph.Storage.Addresses;

namespace KnowledgeGraph.Storage.Neo4j.Http;

/// <summary>
/// The members that an address names, asked as one. A read goes to the first of them that is well; where that has not answered for a moment the
/// next is asked beside it, and the first answer counts. A write goes to the one that took the last write, and on where that one is no leader or
/// gone. A member that was in trouble is looked after in the background: it has its turn again when it has answered. With one member nothing of
/// this is done.
/// </summary>
internal sealed class Cluster : IDisposable
{
    // How long an answer takes before that is odd, and how long a member that was in trouble is left alone.
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(1);

    // A line that was silent for a while does not bring what was sent through it: what has not been answered for so long is sent once more.
    private static readonly TimeSpan Again = 3 * Moment;

    private static readonly QueryStatement Nothing = QueryStatement.Read("RETURN 1");

    private readonly Member[] members;
    private readonly TimeProvider time;
    private readonly TimeSpan readTimeout;
    private readonly CancellationTokenSource end = new();
    private bool isDisposed;
    private volatile Member writer;
    private volatile Member last;

    public Cluster(StoreAddress address, Neo4jStoreOptions options)
    {
        (time, readTimeout) = (options.Time, options.ReadTimeout);
        members = [.. address.Members.Select(m => new Member(new QueryApi(m, options), m, options.Time))];
        writer = last = members[0];
    }

    /// <summary>Whether there are several.</summary>
    public bool HasSeveral => members.Length > 1;

    /// <summary>The host and port of the member that answered last.</summary>
    public string LastToAnswer => last.Host;

    /// <summary>Sends a statement to whoever can do it.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="bookmarks">What it has to see.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <exception cref="QueryApiException">Nobody could.</exception>
    public Task<QueryAnswer> SendAsync(QueryStatement statement, IReadOnlyList<string> bookmarks, CancellationToken cancellationToken) =>
        !HasSeveral ? members[0].Api.SendAsync(statement, bookmarks, cancellationToken)
        : statement.Writes ? WriteAsync(statement, bookmarks, cancellationToken)
        : ReadAsync(statement, bookmarks, cancellationToken);

    /// <summary>The version that the first member that answers says it is.</summary>
    public async Task<string?> VersionAsync(CancellationToken cancellationToken)
    {
        for (int at = 0; ; at++)
        {
            try
            {
                return await members[at].Api.VersionAsync(cancellationToken).ConfigureAwait(false);
            }
            catch (QueryApiException) when (at + 1 < members.Length)
            {
                // The next one may know.
            }
        }
    }

    public void Dispose()
    {
        // A service disposes of its store, and so does the program that it runs in.
        if (Interlocked.Exchange(ref isDisposed, true))
        {
            return;
        }

        end.Cancel();
        end.Dispose();
        foreach (Member member in members)
        {
            member.Api.Dispose();
        }
    }

    private async Task<QueryAnswer> ReadAsync(QueryStatement statement, IReadOnlyList<string> bookmarks, CancellationToken cancellationToken)
    {
        LookAfter(bookmarks);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var left = new Queue<Member>(members.OrderBy(m => m.Rests));
        var asked = new List<(Member Member, Task<QueryAnswer> Answer)>();
        var again = new AskedAgain(time, Again);
        Task<Member[]>? looking = null;
        QueryApiException? failure = null;
        long start = time.GetTimestamp();
        try
        {
            while (true)
            {
                if (left.TryDequeue(out Member? next))
                {
                    again.Sent(next);
                    asked.Add((next, next.Api.SendAsync(statement, bookmarks, stop.Token)));
                }
                else if (asked.Count == 0)
                {
                    throw failure!;
                }

                Task patience = left.Count > 0 ? Task.Delay(Moment, time, stop.Token)
                    : looking ??= time.GetElapsedTime(start) < readTimeout ? LookAgainAsync(again, bookmarks, stop.Token)
                    : new TaskCompletionSource<Member[]>().Task;
                Task first = await FirstDone.OfAsync(asked.Select(a => (Task)a.Answer).Append(patience)).ConfigureAwait(false);
                if (first == looking)
                {
                    foreach (Member back in await looking.ConfigureAwait(false))
                    {
                        again.Sent(back);
                        asked.Add((back, back.Api.SendAsync(statement, bookmarks, stop.Token)));
                    }

                    looking = null;
                    continue;
                }

                if (first == patience)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    asked[^1].Member.Rest();
                    continue;
                }

                (Member member, Task<QueryAnswer> answer) = asked.Find(a => a.Answer == first);
                asked.RemoveAll(a => a.Answer == first);
                try
                {
                    QueryAnswer got = await answer.ConfigureAwait(false);
                    member.IsWell();
                    last = member;
                    return got;
                }
                catch (QueryApiException e) when (e.MayBeDoneElsewhere)
                {
                    failure ??= e;
                    again.Lost(member);
                    Note(member, e);
                }
            }
        }
        finally
        {
            stop.Cancel();
            foreach ((_, Task<QueryAnswer> answer) in asked)
            {
                Forget(answer);
            }

            if (looking is not null)
            {
                Forget(looking);
            }
        }
    }

    // Whom to ask once more, after a moment: who is there again, or has been asked long ago.
    private async Task<Member[]> LookAgainAsync(AskedAgain again, IReadOnlyList<string> bookmarks, CancellationToken cancellationToken)
    {
        await Task.Delay(Moment, time, cancellationToken).ConfigureAwait(false);
        bool[] live = await Task.WhenAll(members.Select(m => LivesAsync(m, bookmarks, cancellationToken))).ConfigureAwait(false);
        return [.. members.Where((member, at) => again.IsToBeAsked(member, live[at]))];
    }

    private async Task<QueryAnswer> WriteAsync(QueryStatement statement, IReadOnlyList<string> bookmarks, CancellationToken cancellationToken)
    {
        LookAfter(bookmarks);
        Member hint = writer;
        QueryApiException? failure = null;
        foreach (Member member in members.OrderBy(m => m.Rests).ThenBy(m => m != hint).ToArray())
        {
            try
            {
                QueryAnswer answer = await WriteAsync(member, statement, bookmarks, cancellationToken).ConfigureAwait(false);
                member.IsWell();
                writer = last = member;
                return answer;
            }
            catch (QueryApiException e) when (e.MayBeDoneElsewhere)
            {
                failure ??= e;
                Note(member, e);
            }
        }

        throw failure!;
    }

    // A write may take long, and so does one that a member never answers any more: while it is waited for it is looked whether the member lives.
    private async Task<QueryAnswer> WriteAsync(
        Member member, QueryStatement statement, IReadOnlyList<string> bookmarks, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var sent = new List<Task<QueryAnswer>> { member.Api.SendAsync(statement, bookmarks, stop.Token) };
        (long last, TimeSpan patience) = (time.GetTimestamp(), Again);
        try
        {
            while (true)
            {
                Task done = await FirstDone.OfAsync(sent.Append(Task.Delay(Moment, time, stop.Token))).ConfigureAwait(false);
                if (sent.Find(s => s == done) is { } answer)
                {
                    return await answer.ConfigureAwait(false);
                }

                cancellationToken.ThrowIfCancellationRequested();
                if (!await LivesAsync(member, [], stop.Token).ConfigureAwait(false) && !sent.Exists(s => s.IsCompleted))
                {
                    throw new QueryApiException(
                        FailureKind.Broken, $"Neo4j at {member.Address} went away while it wrote: nobody knows whether it did. It is looked for elsewhere.");
                }

                // Whichever is done first, the other finds the revision changed and does nothing.
                if (time.GetElapsedTime(last) >= patience)
                {
                    sent.Add(member.Api.SendAsync(statement, bookmarks, stop.Token));
                    (last, patience) = (time.GetTimestamp(), 2 * patience);
                }
            }
        }
        finally
        {
            stop.Cancel();
            sent.ForEach(Forget);
        }
    }

    private void LookAfter(IReadOnlyList<string> bookmarks)
    {
        foreach (Member member in members)
        {
            if (member.IsToBeLookedAt(Moment))
            {
                _ = LookAfterAsync(member, bookmarks);
            }
        }
    }

    private async Task LookAfterAsync(Member member, IReadOnlyList<string> bookmarks)
    {
        if (await LivesAsync(member, bookmarks, CancellationToken.None).ConfigureAwait(false))
        {
            member.IsWell();
        }
        else
        {
            member.Rest();
        }

        member.LookedAt();
    }

    // Whether it answers within a moment, from a state that is not before the bookmarks.
    private async Task<bool> LivesAsync(Member member, IReadOnlyList<string> bookmarks, CancellationToken cancellationToken)
    {
        try
        {
            using var limit = new CancellationTokenSource(Moment, time);
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token, end.Token);
            await member.Api.SendAsync(Nothing, bookmarks, stop.Token).ConfigureAwait(false);
            return true;
        }
        catch (Exception e) when (e is QueryApiException or OperationCanceledException or ObjectDisposedException)
        {
            return false;
        }
    }

    private static void Note(Member member, QueryApiException e)
    {
        if (e.Kind is not (FailureKind.Transient or FailureKind.Follower))
        {
            member.Rest();
        }
    }

    // Nobody waits for it any more; that it failed is nothing to tell.
    private static void Forget(Task task) => task.ContinueWith(
        static t => _ = t.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted | TaskContinuationOptions.ExecuteSynchronously,
        TaskScheduler.Default);
}
